package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.jspecify.annotations.Nullable;

/** Whether an entry is among those that a query asks for: what a ledger in memory does, and what others must equal. */
public final class Filter {
    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Query query;
    private final List<List<String>> phrases;

    /** The entries that {@code query} asks for, its order, limit and offset apart. */
    public Filter(Query query) {
        this.query = query;
        this.phrases = query.text() == null ? List.of() : phrases(query.text());
    }

    /** Whether an event is asked for. */
    public boolean admitsEvent(Kept<Event> kept) {
        Event event = kept.entry();
        return admits(kept)
                && takesPart(event.source(), event.target())
                && Parties.isMeantOrOpen(query.source(), actor(event.source()))
                && Parties.isMeantOrOpen(query.target(), actor(event.target()))
                && isOpenOr(query.quads(), event.quad())
                && isOpenOr(query.factualities(), event.factuality())
                && isCoded(event)
                && isThere(event)
                && (!query.merged() || kept.happening().equals(kept.id()));
    }

    /** Whether a position is asked for. */
    public boolean admitsPosition(Kept<Position> kept) {
        Position position = kept.entry();
        return admits(kept)
                && takesPart(position.holder(), position.speaker())
                && Parties.isMeantOrOpen(query.holder(), actor(position.holder()))
                && Parties.isMeantOrOpen(query.speaker(), actor(position.speaker()))
                && isOpenOr(query.measures(), position.measure().kind())
                && isOpenOr(query.stances(), position.stance())
                && isOpenOr(query.factualities(), position.factuality())
                && (query.measureTarget() == null
                        || query.measureTarget()
                                .equalsIgnoreCase(position.measure().target()));
    }

    /** Whether a quotation is asked for. */
    public boolean admitsQuotation(Kept<Quotation> kept) {
        Quotation quotation = kept.entry();
        return admits(kept)
                && takesPart(quotation.speaker(), null)
                && Parties.isMeantOrOpen(query.speaker(), actor(quotation.speaker()));
    }

    private boolean admits(Kept<?> kept) {
        return (query.rejected() || kept.verdict() != Correction.Verdict.REJECTED)
                && kept.entry().confidence() >= query.minConfidence()
                && isOfReport(kept.report())
                && isWithin(kept.entry())
                && says(kept.entry().evidence().text());
    }

    private boolean isOfReport(KeptReport report) {
        return (query.report() == null || query.report().equals(report.id()))
                && (query.publisher() == null || query.publisher().equalsIgnoreCase(report.publisher()));
    }

    private boolean takesPart(Participant one, @Nullable Participant other) {
        return isEither(query.actor(), one, other) && isEither(query.counterpart(), one, other);
    }

    private static boolean isEither(@Nullable String asked, Participant one, @Nullable Participant other) {
        return asked == null
                || Parties.isMeant(asked, one.actor())
                || (other != null && Parties.isMeant(asked, other.actor()));
    }

    private boolean isCoded(Event event) {
        String code = query.code();
        return code == null
                || event.cameo().startsWith(code)
                || event.plover().type().equalsIgnoreCase(code);
    }

    private boolean isThere(Event event) {
        String at = query.at();
        return at == null
                || (event.place() != null
                        && (at.equalsIgnoreCase(event.place().name())
                                || at.equalsIgnoreCase(event.place().country())));
    }

    private boolean isWithin(Entry entry) {
        if (query.since() == null && query.until() == null) {
            return true;
        }
        Period period = Period.of(entry.date());
        return period != null && isWithin(period.first());
    }

    /** Whether a day is in the period asked for. */
    boolean isWithin(@Nullable LocalDate day) {
        boolean open = query.since() == null && query.until() == null;
        return open
                || (day != null
                        && (query.since() == null || !day.isBefore(query.since()))
                        && (query.until() == null || !day.isAfter(query.until())));
    }

    /** Whether a text has the words asked for. */
    boolean says(String text) {
        if (phrases.isEmpty()) {
            return true;
        }
        String spaced = " " + String.join(" ", words(text)) + " ";
        return phrases.stream().allMatch(phrase -> spaced.contains(" " + String.join(" ", phrase) + " "));
    }

    /** The phrases of a full-text question: each a list of lower-case words that stand next to each other. */
    public static List<List<String>> phrases(String question) {
        List<List<String>> out = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(question);
        while (matcher.find()) {
            List<String> words = words(matcher.group());
            if (!words.isEmpty()) {
                out.add(words);
            }
        }
        return out;
    }

    /** The words of a text in small letters, as full-text questions count them. */
    public static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            out.add(matcher.group());
        }
        return out;
    }

    private static @Nullable Actor actor(@Nullable Participant participant) {
        return participant == null ? null : participant.actor();
    }

    private static <T> boolean isOpenOr(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
