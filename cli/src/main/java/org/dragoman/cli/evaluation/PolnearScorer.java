package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reports of PolNeAR with the spans of source, cue and content of each attribution. The gold gives a quotation broken by "he
 * said" as several spans, so each stretch between marks is held against each span; it is found when both share most of their
 * characters. It also gives each sentence of a quotation a span of its own: what goes on right behind is joined first. Direct
 * spans are those that open with a quotation mark. A speaker is right when its words overlap the source's.
 */
final class PolnearScorer implements Scorer {
    /** How much alike two stretches are that count as the same. */
    private static final double SAME = 0.75;

    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{2,})[”\"]?");

    /** A span of the gold with its source. */
    private record Wanted(Span content, @Nullable Span source, boolean direct) {}

    /** A stretch that was read, with its quotation. */
    private record Stretch(Span span, Quotation quotation, boolean direct) {}

    @Override
    public String title() {
        return "PolNeAR attributions";
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        String text = reading.report().text();
        List<Wanted> wanted = wanted(row, text);
        List<Stretch> read = new ArrayList<>();
        reading.quotations().forEach(quotation -> addStretches(quotation, text, read));
        List<Integer> pairs =
                Extents.pairs(wanted, read, (want, stretch) -> Extents.dice(want.content(), stretch.span()) >= SAME);
        compare(score, "direct", wanted, read, pairs, text, Wanted::direct, Stretch::direct);
        compare(score, "all", wanted, read, pairs, text, want -> true, stretch -> true);
        return score;
    }

    private static List<Wanted> wanted(GoldRow row, String text) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode each : row.gold().path("attributions").values()) {
            Span source = Extents.around(each.path("source"));
            for (Span content : joined(spans(each.path("content")), text)) {
                if (content.end() - content.begin() > 2) {
                    wanted.add(new Wanted(content, source, opens(content, text)));
                }
            }
        }
        return wanted;
    }

    private static List<Span> spans(JsonNode content) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode piece : content.values()) {
            for (JsonNode span : piece.path("spans").values()) {
                spans.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
            }
        }
        return spans;
    }

    /** The spans of one act of speech; what continues right behind, in the same paragraph, is one stretch. */
    private static List<Span> joined(List<Span> spans, String text) {
        spans.sort(Comparator.comparingInt(Span::begin));
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = before != null
                    && span.begin() >= before.end()
                    && text.substring(before.end(), span.begin()).isBlank()
                    && text.substring(before.end(), span.begin()).indexOf('\n') < 0;
            if (goesOn && before != null) {
                joined.set(joined.size() - 1, new Span(before.begin(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean opens(Span span, String text) {
        String words = span.of(text).strip();
        return words.startsWith("“") || words.startsWith("\"") || words.startsWith("``");
    }

    /** What stands between marks inside a quotation's content, the whole of it where there are none. */
    private static void addStretches(Quotation quotation, String text, List<Stretch> read) {
        Span content = quotation.evidence().content();
        if (content == null) {
            return;
        }
        Span marked = new Span(Math.max(0, content.begin() - 1), Math.min(text.length(), content.end() + 1));
        Matcher matcher = QUOTED.matcher(marked.of(text));
        boolean whole = !opens(marked, text);
        while (!whole && matcher.find()) {
            read.add(new Stretch(
                    new Span(marked.begin() + matcher.start(), marked.begin() + matcher.end()),
                    quotation,
                    quotation.kind() == Quotation.Kind.DIRECT));
        }
        if (whole) {
            read.add(new Stretch(content, quotation, quotation.kind() == Quotation.Kind.DIRECT));
        }
    }

    /** Recall over the gold of a kind, precision over what was read of it; a pair may join two kinds. */
    private static void compare(
            Score score,
            String name,
            List<Wanted> wanted,
            List<Stretch> read,
            List<Integer> pairs,
            String text,
            Predicate<Wanted> asked,
            Predicate<Stretch> given) {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Wanted want = wanted.get(i);
            if (!asked.test(want)) {
                continue;
            }
            all++;
            if (pairs.get(i) < 0) {
                score.miss(name + " content missed", want.content().of(text));
                continue;
            }
            hits++;
            if (want.source() != null) {
                Quotation quotation = read.get(pairs.get(i)).quotation();
                boolean same = isSource(quotation, want.source().of(text));
                score.add(name + " speaker", same);
                if (!same) {
                    score.miss(
                            name + " speaker wrong",
                            want.source().of(text) + ": " + want.content().of(text));
                }
            }
        }
        double found = 0;
        double right = 0;
        for (int i = 0; i < read.size(); i++) {
            if (given.test(read.get(i))) {
                found++;
                right += pairs.contains(i) ? 1 : 0;
                if (!pairs.contains(i)) {
                    score.miss(name + " content wrong", read.get(i).span().of(text));
                }
            }
        }
        score.add(name + " content P", right, found);
        score.add(name + " content R", hits, all);
        score.add(name + " content F1", right + hits, found + all);
    }

    /** The same words, or for a pronoun the very word. */
    private static boolean isSource(Quotation quotation, String source) {
        return Wording.overlaps(quotation.speaker(), source)
                || source.strip().equalsIgnoreCase(quotation.speaker().text());
    }
}
