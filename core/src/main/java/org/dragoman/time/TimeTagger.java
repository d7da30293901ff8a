package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and what they mean, after TIMEX3 of TimeML (Pustejovsky et al. 2003), by a grammar of its own.
 *
 * <p>Works on tokens alone; where a sentence was parsed, the tense of the clause tells whether "on Friday" is the last or
 * the next. "the day before" and "a year earlier" are reckoned from the date last spoken of. Pure and thread safe.
 */
public final class TimeTagger {
    private static final RuleIndex RULES = RuleIndex.of(
            DateRules.rules(), RelativeRules.rules(), QuarterRules.rules(), DurationRules.rules(), ClockRules.rules());
    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "at", "since", "by", "until", "before", "after", "during", "from", "for", "over", "within");

    private final @Nullable LocalDate published;
    private final String text;
    private final List<TimeMention> found = new ArrayList<>();
    private @Nullable LocalDate spokenOf;
    private @Nullable String quarterSpokenOf;

    private TimeTagger(ParsedReport report) {
        this.published = report.report().published();
        this.text = report.text();
    }

    /** The time expressions of a report in the order of the text; they never overlap. */
    public static List<TimeMention> tag(ParsedReport report) {
        TimeTagger tagger = new TimeTagger(report);
        for (Sentence sentence : report.sentences()) {
            tagger.tag(sentence);
        }
        return List.copyOf(tagger.found);
    }

    private record Hit(TimePattern.Match match, Reading reading) {}

    private void tag(Sentence sentence) {
        List<Item> items = Lexer.items(sentence.tree());
        int free = 0;
        for (int at = 0; at < items.size(); ) {
            Hit hit = longest(sentence, items, at);
            if (hit == null) {
                at++;
                continue;
            }
            int start = Math.max(free, Extent.start(items, hit.match, hit.reading));
            add(sentence, items, start, hit);
            at = hit.match.end();
            free = at;
        }
    }

    private @Nullable Hit longest(Sentence sentence, List<Item> items, int at) {
        Item item = items.get(at);
        Anchor anchor = null;
        Hit best = null;
        for (Rule rule : RULES.openingWith(item)) {
            TimePattern.Match match = rule.pattern().match(items, at);
            if (match == null || (best != null && match.end() <= best.match.end())) {
                continue;
            }
            if (anchor == null) {
                Direction direction = Direction.at(sentence.tree(), item.first());
                anchor = new Anchor(published, direction, spokenOf, quarterSpokenOf);
            }
            Reading reading = rule.meaning().of(match, anchor);
            if (reading != null) {
                best = new Hit(match, reading);
            }
        }
        return best;
    }

    private void add(Sentence sentence, List<Item> items, int start, Hit hit) {
        Item first = items.get(start);
        Item last = items.get(hit.match.end() - 1);
        Span span = new Span(first.begin(), last.end());
        Reading reading = hit.reading;
        Dating dating = null;
        if (reading.type() == TimeMention.Type.DATE || reading.type() == TimeMention.Type.TIME) {
            boolean led =
                    start > 0 && PREPOSITIONS.contains(items.get(start - 1).word());
            int from = led ? items.get(start - 1).begin() : span.begin();
            String words = text.substring(from, span.end()).replaceAll("\\s+", " ");
            dating = Datings.of(reading.value(), words, reading.absolute(), published);
            remember(reading, dating);
        }
        found.add(new TimeMention(
                sentence.index(),
                first.first(),
                last.last(),
                span,
                span.of(text),
                reading.type(),
                reading.value(),
                dating));
    }

    private void remember(Reading reading, Dating dating) {
        String value = reading.value();
        if (reading.compared()) {
            return;
        }
        if (dating.precision() == Dating.Precision.QUARTER) {
            quarterSpokenOf = value;
        }
        String date = dating.value();
        if (date != null && !value.equals(Anchor.PRESENT)) {
            spokenOf = LocalDate.parse(date.length() == 4 ? date + "-01-01" : date.length() == 7 ? date + "-01" : date);
        }
    }
}
