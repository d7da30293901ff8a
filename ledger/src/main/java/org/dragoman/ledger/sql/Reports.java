package org.dragoman.ledger.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.KeptText;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for reports, with or without their texts and what they tell. */
final class Reports {
    private static final int AT_ONCE = 500;
    private static final String ORDER = " order by r.published %s nulls last, r.id limit ? offset ?";

    private final Store store;
    private final Slabs slabs;

    Reports(Store store, Slabs slabs) {
        this.store = store;
        this.slabs = slabs;
    }

    Set<String> known(Collection<String> reportIds, ReadBy by) {
        return store.ask(handle -> {
            Set<String> out = new HashSet<>();
            for (List<String> some : slices(reportIds)) {
                out.addAll(Sql.of("select id from report where id in (" + Sql.marks(some) + ")", some.toArray())
                        .and(" and program = ? and knowledge = ?", by.program(), by.knowledge())
                        .all(handle, row -> row.getString(1)));
            }
            return out;
        });
    }

    /** A long list in parts that a statement takes. */
    static <T> List<List<T>> slices(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> out = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            out.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return out;
    }

    List<KeptReport> list(Query query) {
        return store.ask(
                handle -> page(handle, query, "desc", "select " + Rows.REPORT).all(handle, row -> Rows.report(row, 1)));
    }

    void texts(Query query, Consumer<KeptText> each) {
        store.ask(handle -> {
            page(handle, query, "asc", "select " + Rows.REPORT + ", r.text")
                    .each(
                            handle,
                            row -> new KeptText(Rows.report(row, 1), row.getString(Rows.REPORT_COLUMNS + 1)),
                            each);
            return true;
        });
    }

    void readings(Query query, Consumer<KeptReading> each) {
        store.ask(handle -> {
            for (long seq : page(handle, query, "asc", "select r.seq").all(handle, row -> row.getLong(1))) {
                readings(handle, "r.seq = ?", seq).forEach(each);
            }
            return true;
        });
    }

    private Sql page(Handle handle, Query query, String direction, String select) throws SQLException {
        Where where = Where.reports(handle, store.dialect(), query);
        boolean isPage = query.limit() != Integer.MAX_VALUE;
        List<Long> seen = isPage ? where.glance("r.published", direction, query.limit(), query.offset()) : null;
        if (seen != null) {
            String list = seen.stream().map(String::valueOf).collect(Collectors.joining(","));
            return Sql.of(select + " from report r where " + store.dialect().among("r.seq"), list)
                    .and(ORDER.formatted(direction), query.limit(), 0);
        }
        if (isPage && query.actor() != null && !store.dialect().plans()) {
            where.tellers(slabs.having(handle, store.dialect(), query.actor()));
        }
        Sql from = isPage ? where.settle().from() : where.anyhow();
        return Sql.of(select).and(from).and(ORDER.formatted(direction), query.limit(), query.offset());
    }

    Optional<KeptReading> reading(String idOrKey) {
        return store.ask(handle -> {
            List<KeptReading> byId = readings(handle, "r.id = ?", idOrKey);
            List<KeptReading> found = byId.isEmpty() ? readings(handle, "r.key = ?", idOrKey) : byId;
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    /** A report with its text, before its entries are looked up. */
    private record Bare(
            KeptReport kept,
            String text,
            Reading frame,
            @Nullable Place place,
            long seq) {}

    private static List<KeptReading> readings(Handle handle, String which, Object value) {
        int at = Rows.REPORT_COLUMNS;
        return Sql.of(
                        "select " + Rows.REPORT
                                + ", r.text, r.reading, r.seq, r.place, r.country, r.lat, r.lon from report r where "
                                + which + " limit 2",
                        value)
                .all(
                        handle,
                        row -> new Bare(
                                Rows.report(row, 1),
                                row.getString(at + 1),
                                Rows.frame(row.getString(at + 2)),
                                Rows.place(row, at + 4),
                                row.getLong(at + 3)))
                .stream()
                .map(bare -> full(handle, bare))
                .toList();
    }

    private static KeptReading full(Handle handle, Bare bare) {
        KeptReport kept = bare.kept;
        Report report = new Report(
                kept.key(), kept.title(), bare.text, kept.published(), kept.url(), kept.publisher(), kept.language());
        List<Kept<?>> entries = Sql.of(
                        Rows.KEPT + "from entry e " + Rows.BESIDE + " where e.report = ? order by e.seq", bare.seq)
                .all(handle, Rows::kept);
        List<Kept<Position>> positions = of(entries, Position.class);
        List<Kept<Event>> events = of(entries, Event.class);
        List<Kept<Quotation>> quotations = of(entries, Quotation.class);
        Reading reading = new Reading(
                report,
                bare.frame.dateline(),
                bare.place,
                shown(positions),
                shown(events),
                shown(quotations),
                bare.frame.notes(),
                bare.frame.detail());
        return new KeptReading(kept, reading, positions, events, quotations);
    }

    private static <E extends Entry> List<Kept<E>> of(List<Kept<?>> entries, Class<E> type) {
        return entries.stream()
                .filter(kept -> type.isInstance(kept.entry()))
                .map(kept -> Rows.typed(kept, type))
                .toList();
    }

    private static <E extends Entry> List<E> shown(List<Kept<E>> kept) {
        return kept.stream()
                .filter(each -> each.verdict() != Correction.Verdict.REJECTED)
                .map(Kept::entry)
                .toList();
    }
}
