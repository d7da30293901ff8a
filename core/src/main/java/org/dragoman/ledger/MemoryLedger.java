package org.dragoman.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in memory, for tests and for a few reports. It goes through all it holds for every question, which makes it
 * plain enough to say what other ledgers must answer. Thread safe.
 */
public final class MemoryLedger implements Ledger {
    private final Map<String, Held> held = new TreeMap<>();
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, List<String>> happenings = new HashMap<>();

    /** A report as held: what was read, and by what. */
    private record Held(String id, Reading reading, ReadBy by) {
        Map<String, Entry> entries() {
            Map<String, Entry> out = new LinkedHashMap<>();
            Stream.of(reading.positions(), reading.events(), reading.quotations())
                    .flatMap(List::stream)
                    .forEach(entry -> out.putIfAbsent(EntryId.of(id, entry), entry));
            return out;
        }
    }

    /** What a person said, with the entry as it was read. */
    private record Said(Correction correction, String report, Entry original) {
        Entry shown() {
            return correction.corrected() == null ? original : correction.corrected();
        }
    }

    @Override
    public synchronized Set<String> known(Collection<String> reportIds, ReadBy by) {
        return reportIds.stream().filter(id -> isKnown(id, by)).collect(Collectors.toSet());
    }

    private boolean isKnown(String id, ReadBy by) {
        Held there = held.get(id);
        return there != null && there.by.equals(by);
    }

    @Override
    public synchronized Tally put(List<Deposit> batch, ReadBy by) {
        Tally tally = Tally.NONE;
        for (Deposit deposit : batch) {
            tally = tally.plus(put(deposit, by));
        }
        return tally;
    }

    private Tally put(Deposit deposit, ReadBy by) {
        if (isKnown(deposit.reportId(), by)) {
            return new Tally(0, 0, 1, 0);
        }
        Held now = new Held(deposit.reportId(), deposit.reading(), by);
        Held before = held.put(now.id, now);
        if (before != null) {
            part(before.entries().keySet());
        }
        int entries = now.entries().size();
        return before == null ? new Tally(1, 0, 0, entries) : new Tally(0, 1, 0, entries);
    }

    /** Takes every happening apart that one of these entries belongs to. */
    private void part(Set<String> entries) {
        Set<List<String>> touched = new HashSet<>();
        entries.stream().map(happenings::get).filter(group -> group != null).forEach(touched::add);
        touched.forEach(group -> happenings.keySet().removeAll(group));
    }

    @Override
    public synchronized void events(Query query, Consumer<Kept<Event>> each) {
        page(query, this::keptEvents, new Filter(query)::admitsEvent).forEach(each);
    }

    @Override
    public synchronized void positions(Query query, Consumer<Kept<Position>> each) {
        page(query, this::keptPositions, new Filter(query)::admitsPosition).forEach(each);
    }

    @Override
    public synchronized void quotations(Query query, Consumer<Kept<Quotation>> each) {
        page(query, this::keptQuotations, new Filter(query)::admitsQuotation).forEach(each);
    }

    private <E extends Entry> List<Kept<E>> page(
            Query query, Function<Held, List<Kept<E>>> entries, Predicate<Kept<E>> asked) {
        return matching(entries, asked)
                .sorted(order(query))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    private <E extends Entry> Stream<Kept<E>> matching(
            Function<Held, List<Kept<E>>> entries, Predicate<Kept<E>> asked) {
        return held.values().stream()
                .flatMap(report -> entries.apply(report).stream())
                .filter(asked);
    }

    private static Comparator<Kept<?>> order(Query query) {
        Comparator<LocalDate> days = query.oldestFirst() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.<Kept<?>, LocalDate>comparing(MemoryLedger::day, Comparator.nullsLast(days))
                .thenComparing(Kept::id);
    }

    private static @Nullable LocalDate day(Kept<?> kept) {
        Period period = Period.of(kept.entry().date());
        return period == null ? null : period.first();
    }

    private List<Kept<Event>> keptEvents(Held report) {
        return kept(report, Event.class);
    }

    private List<Kept<Position>> keptPositions(Held report) {
        return kept(report, Position.class);
    }

    private List<Kept<Quotation>> keptQuotations(Held report) {
        return kept(report, Quotation.class);
    }

    /** The entries of a report: those that were read, then those that stay because a person vouched for them. */
    private <E extends Entry> List<Kept<E>> kept(Held report, Class<E> kind) {
        Map<String, Entry> entries = report.entries();
        said.forEach((id, word) -> {
            if (word.report.equals(report.id) && word.correction.verdict() != Correction.Verdict.REJECTED) {
                entries.put(id, word.shown());
            }
        });
        KeptReport line = line(report);
        List<Kept<E>> out = new ArrayList<>();
        entries.forEach((id, entry) -> {
            if (kind.isInstance(entry)) {
                out.add(kept(id, kind.cast(entry), line));
            }
        });
        return out;
    }

    private <E extends Entry> Kept<E> kept(String id, E entry, KeptReport report) {
        Said word = said.get(id);
        List<String> group = happenings.getOrDefault(id, List.of(id));
        boolean leads = group.get(0).equals(id);
        return new Kept<>(
                id,
                entry,
                report,
                word == null ? null : word.correction.verdict(),
                group.get(0),
                leads ? group.size() : 1);
    }

    private KeptReport line(Held held) {
        Report report = held.reading.report();
        Story story = stories.get(held.id);
        Map<String, Entry> entries = held.entries();
        return new KeptReport(
                held.id,
                report.key(),
                report.title(),
                report.publisher(),
                report.published(),
                report.url(),
                report.language(),
                story == null ? held.id : story.id(),
                count(entries, Position.class),
                count(entries, Event.class),
                count(entries, Quotation.class),
                held.by);
    }

    private static int count(Map<String, Entry> entries, Class<? extends Entry> kind) {
        return (int) entries.values().stream().filter(kind::isInstance).count();
    }

    @Override
    public synchronized void readings(Query query, Consumer<KeptReading> each) {
        reportsOf(query, Comparator.naturalOrder()).map(this::full).forEach(each);
    }

    @Override
    public synchronized void texts(Query query, Consumer<KeptText> each) {
        reportsOf(query, Comparator.naturalOrder())
                .map(held -> new KeptText(line(held), held.reading.report().text()))
                .forEach(each);
    }

    @Override
    public synchronized List<KeptReport> reports(Query query) {
        return reportsOf(query, Comparator.reverseOrder()).map(this::line).toList();
    }

    private Stream<Held> reportsOf(Query query, Comparator<LocalDate> order) {
        Filter filter = new Filter(query);
        return held.values().stream()
                .filter(report -> isAsked(query, filter, report))
                .sorted(Comparator.<Held, LocalDate>comparing(
                                report -> report.reading.report().published(), Comparator.nullsLast(order))
                        .thenComparing(Held::id))
                .skip(query.offset())
                .limit(query.limit());
    }

    private boolean isAsked(Query query, Filter filter, Held held) {
        Report report = held.reading.report();
        boolean named = query.publisher() == null || query.publisher().equalsIgnoreCase(report.publisher());
        boolean meant = query.report() == null || query.report().equals(held.id);
        String title = report.title() == null ? "" : report.title();
        return named
                && meant
                && filter.isWithin(report.published())
                && filter.says(title + "\n" + report.text())
                && (query.actor() == null || hasActor(held, query.actor()));
    }

    private boolean hasActor(Held report, String asked) {
        Query query = Query.builder().actor(asked).build();
        Filter filter = new Filter(query);
        return keptEvents(report).stream().anyMatch(filter::admitsEvent)
                || keptPositions(report).stream().anyMatch(filter::admitsPosition)
                || keptQuotations(report).stream().anyMatch(filter::admitsQuotation);
    }

    private KeptReading full(Held report) {
        List<Kept<Position>> positions = keptPositions(report);
        List<Kept<Event>> events = keptEvents(report);
        List<Kept<Quotation>> quotations = keptQuotations(report);
        Reading read = report.reading;
        Reading shown = new Reading(
                read.report(),
                read.dateline(),
                read.datelinePlace(),
                shown(positions),
                shown(events),
                shown(quotations),
                read.notes(),
                read.detail());
        return new KeptReading(line(report), shown, positions, events, quotations);
    }

    private static <E extends Entry> List<E> shown(List<Kept<E>> kept) {
        return kept.stream()
                .filter(each -> each.verdict() != Correction.Verdict.REJECTED)
                .map(Kept::entry)
                .toList();
    }

    @Override
    public synchronized List<Kept<Position>> standing(Query query) {
        Map<String, Kept<Position>> latest = new LinkedHashMap<>();
        matching(this::keptPositions, new Filter(query)::admitsPosition)
                .sorted(order(Query.all()))
                .forEach(kept -> latest.putIfAbsent(matter(kept), kept));
        return latest.values().stream()
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<Kept<Position>> newest(Query query, Collection<String> holders, int each) {
        List<Kept<Position>> all = matching(this::keptPositions, new Filter(query)::admitsPosition)
                .sorted(order(Query.all()))
                .toList();
        return holders.stream()
                .flatMap(holder -> all.stream()
                        .filter(kept ->
                                Parties.isMeant(holder, kept.entry().holder().actor()))
                        .limit(each))
                .toList();
    }

    private static String matter(Kept<Position> kept) {
        Position position = kept.entry();
        if (position.measure().isOther()) {
            return kept.id();
        }
        return Parties.of(position.holder().actor()) + "|" + position.measure().kind() + "|"
                + position.measure().target();
    }

    @Override
    public synchronized List<ActorCount> actors(Query query) {
        Map<Actor, long[]> counts = new HashMap<>();
        Filter filter = new Filter(query);
        matching(this::keptEvents, filter::admitsEvent)
                .forEach(kept ->
                        count(counts, 0, kept.entry().source(), kept.entry().target()));
        matching(this::keptPositions, filter::admitsPosition)
                .forEach(kept ->
                        count(counts, 1, kept.entry().holder(), kept.entry().speaker()));
        matching(this::keptQuotations, filter::admitsQuotation)
                .forEach(kept -> count(counts, 2, kept.entry().speaker(), null));
        return cut(
                counts.entrySet().stream()
                        .map(each -> new ActorCount(
                                each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .filter(each -> query.actor() == null || Parties.isMeant(query.actor(), each.actor()))
                        .sorted(Comparator.comparingLong(ActorCount::entries)
                                .reversed()
                                .thenComparing(each -> each.actor().name())
                                .thenComparing(
                                        each -> String.valueOf(each.actor().code()))
                                .thenComparing(
                                        each -> String.valueOf(each.actor().office()))),
                query);
    }

    private static void count(Map<Actor, long[]> counts, int kind, Participant one, @Nullable Participant other) {
        counts.computeIfAbsent(one.actor(), actor -> new long[3])[kind]++;
        if (other != null && !other.actor().equals(one.actor())) {
            counts.computeIfAbsent(other.actor(), actor -> new long[3])[kind]++;
        }
    }

    @Override
    public synchronized List<MeasureCount> measures(Query query) {
        Map<String, MeasureCount> counts = new HashMap<>();
        matching(this::keptPositions, new Filter(query)::admitsPosition).forEach(kept -> {
            Position position = kept.entry();
            String key = position.measure().kind() + "|" + position.measure().target();
            counts.merge(key, counted(position), MemoryLedger::sum);
        });
        return cut(
                counts.values().stream()
                        .sorted(Comparator.comparingLong(MeasureCount::positions)
                                .reversed()
                                .thenComparing(MeasureCount::kind)
                                .thenComparing(MeasureCount::target, Comparator.nullsFirst(Comparator.naturalOrder()))),
                query);
    }

    private static MeasureCount counted(Position position) {
        boolean support = position.stance() == Stance.SUPPORT;
        boolean oppose = position.stance() == Stance.OPPOSE;
        return new MeasureCount(
                position.measure().kind(),
                position.measure().target(),
                support ? 1 : 0,
                oppose ? 1 : 0,
                support || oppose ? 0 : 1);
    }

    private static MeasureCount sum(MeasureCount one, MeasureCount other) {
        return new MeasureCount(
                one.kind(),
                one.target(),
                one.support() + other.support(),
                one.oppose() + other.oppose(),
                one.other() + other.other());
    }

    @Override
    public synchronized List<MonthCount> months(Query query) {
        Map<String, MonthCount> counts = new TreeMap<>();
        matching(this::keptEvents, new Filter(query)::admitsEvent).forEach(kept -> {
            LocalDate day = day(kept);
            if (day != null) {
                int quad = kept.entry().quad();
                MonthCount one = new MonthCount(YearMonth.from(day), quad, 1);
                counts.merge(one.month() + "|" + quad, one, (a, b) -> new MonthCount(a.month(), quad, a.count() + 1));
            }
        });
        return List.copyOf(counts.values());
    }

    @Override
    public synchronized List<PairCount> pairs(Query query) {
        Map<String, PairCount> counts = new HashMap<>();
        BiFunction<PairCount, PairCount, PairCount> sum =
                (a, b) -> new PairCount(a.source(), a.target(), a.count() + b.count(), a.conflict() + b.conflict());
        matching(this::keptEvents, new Filter(query)::admitsEvent).forEach(kept -> {
            Event event = kept.entry();
            if (event.target() != null) {
                PairCount one = new PairCount(
                        Parties.of(event.source().actor()),
                        Parties.of(event.target().actor()),
                        1,
                        event.quad() >= 3 ? 1 : 0);
                counts.merge(one.source() + "|" + one.target(), one, sum);
            }
        });
        return cut(
                counts.values().stream()
                        .sorted(Comparator.comparingLong(PairCount::count)
                                .reversed()
                                .thenComparing(PairCount::source)
                                .thenComparing(PairCount::target)),
                query);
    }

    private static <T> List<T> cut(Stream<T> sorted, Query query) {
        return sorted.skip(query.offset()).limit(query.limit()).toList();
    }

    @Override
    public synchronized long countEvents(Query query) {
        return matching(this::keptEvents, new Filter(query)::admitsEvent).count();
    }

    @Override
    public synchronized long countPositions(Query query) {
        return matching(this::keptPositions, new Filter(query)::admitsPosition).count();
    }

    @Override
    public synchronized long countQuotations(Query query) {
        return matching(this::keptQuotations, new Filter(query)::admitsQuotation)
                .count();
    }

    @Override
    public synchronized Optional<KeptReading> reading(String idOrKey) {
        Held byId = held.get(idOrKey);
        if (byId != null) {
            return Optional.of(full(byId));
        }
        List<Held> byKey = held.values().stream()
                .filter(report -> report.reading.report().key().equals(idOrKey))
                .toList();
        return byKey.size() == 1 ? Optional.of(full(byKey.get(0))) : Optional.empty();
    }

    @Override
    public synchronized Optional<Kept<?>> entry(String id) {
        List<Kept<?>> found = allKept().filter(kept -> kept.id().startsWith(id)).toList();
        if (found.size() > 1) {
            throw new LedgerException(
                    "\"" + id + "\" begins the ids of " + found.size() + " entries. Give more of the id.");
        }
        return found.stream().findFirst();
    }

    private Stream<Kept<?>> allKept() {
        return held.values().stream()
                .flatMap(report -> Stream.of(keptPositions(report), keptEvents(report), keptQuotations(report))
                        .flatMap(List::stream));
    }

    @Override
    public synchronized void correct(Correction correction) {
        Said before = said.get(correction.entry());
        Kept<?> kept = allKept()
                .filter(each -> each.id().equals(correction.entry()))
                .findFirst()
                .orElseThrow(() -> new LedgerException("The ledger has no entry " + correction.entry()
                        + ". Copy the id from the first column of the table."));
        Entry original = before == null ? kept.entry() : before.original;
        if (correction.corrected() != null && correction.corrected().getClass() != original.getClass()) {
            throw new LedgerException("The entry " + correction.entry()
                    + " can only be corrected by an entry of its own kind, "
                    + original.getClass().getSimpleName() + ".");
        }
        said.remove(correction.entry());
        said.put(correction.entry(), new Said(correction, kept.report().id(), original));
        part(Set.of(correction.entry()));
    }

    @Override
    public synchronized boolean withdraw(String entryId) {
        part(Set.of(entryId));
        return said.remove(entryId) != null;
    }

    @Override
    public synchronized List<Correction> corrections() {
        return said.values().stream()
                .map(Said::correction)
                .sorted(Comparator.comparing(Correction::when).thenComparing(Correction::entry))
                .toList();
    }

    @Override
    public synchronized void join(List<Story> joined) {
        for (Story story : joined) {
            story.members().forEach(member -> stories.put(member.report(), story));
        }
    }

    @Override
    public synchronized Optional<Story> story(String reportId) {
        if (!held.containsKey(reportId)) {
            return Optional.empty();
        }
        Story alone = new Story(reportId, List.of(new Story.Member(reportId, 1)));
        return Optional.of(stories.getOrDefault(reportId, alone));
    }

    @Override
    public synchronized long merge() {
        happenings.clear();
        Map<String, List<Telling>> kin = new TreeMap<>();
        matching(this::keptEvents, kept -> kept.verdict() != Correction.Verdict.REJECTED)
                .forEach(kept -> kin.computeIfAbsent(Telling.kin(kept.entry()), key -> new ArrayList<>())
                        .add(Telling.of(kept)));
        long joined = 0;
        for (List<Telling> each : kin.values()) {
            for (List<Telling> group : Happenings.of(each)) {
                List<String> ids = group.stream().map(Telling::id).toList();
                ids.forEach(id -> happenings.put(id, ids));
                joined += ids.size() > 1 ? 1 : 0;
            }
        }
        return joined;
    }

    @Override
    public synchronized void separate() {
        happenings.clear();
    }

    @Override
    public synchronized Optional<Happening> happening(String entryId) {
        List<String> ids = happenings.getOrDefault(entryId, List.of(entryId));
        Map<String, Kept<Event>> byId = held.values().stream()
                .flatMap(report -> keptEvents(report).stream())
                .collect(Collectors.toMap(Kept::id, kept -> kept));
        List<Kept<Event>> witnesses =
                ids.stream().filter(byId::containsKey).map(byId::get).toList();
        if (witnesses.isEmpty()) {
            return Optional.empty();
        }
        Telling lead = Telling.of(witnesses.get(0));
        List<String> reasons = witnesses.stream()
                .map(kept -> Happenings.why(lead, Telling.of(kept)))
                .toList();
        return Optional.of(new Happening(lead.id(), witnesses, reasons));
    }

    @Override
    public synchronized Totals totals() {
        List<LocalDate> days = held.values().stream()
                .map(report -> report.reading.report().published())
                .filter(day -> day != null)
                .sorted()
                .toList();
        long told = countEvents(Query.builder().merged(true).build());
        return new Totals(
                held.size(),
                held.values().stream()
                        .map(report -> line(report).story())
                        .distinct()
                        .count(),
                countPositions(Query.all()),
                countEvents(Query.all()),
                told,
                countQuotations(Query.all()),
                said.size(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
