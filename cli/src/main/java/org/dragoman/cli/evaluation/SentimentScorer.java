package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with two names, p and q, and who thinks well or ill of whom (Park, Pan and Joo 2021). The answer is the sign of
 * the first event that shows what its doer thinks of whom it is done to, or of the first position against the other; else what
 * {@link Regards} reads between the names. Nothing is learned from rows. Asking, meeting and giving in are neutral, and so is
 * being for a measure that concerns the other.
 */
final class SentimentScorer implements Scorer {
    private static final String NEUTRAL = "neutral";
    private static final List<String> LABELS = List.of("p+q", "p-q", "q+p", "q-p", NEUTRAL);
    private static final String ENTRIES = "entries alone: ";
    /** Beside what {@link Regards} takes for telling, when known actors do it to each other. */
    private static final Set<String> FIRM = Set.of("03", "06", "10", "12", "13", "16", "17");

    private static final Set<Factuality> UNREAL =
            Set.of(Factuality.NEGATED, Factuality.DENIED, Factuality.POSSIBLE, Factuality.CONDITIONAL);

    @Override
    public String title() {
        return "Directed sentiment (Park, Pan and Joo 2021)";
    }

    @Override
    public List<Mean> means() {
        return List.of(mean(""), mean(ENTRIES));
    }

    private static Mean mean(String prefix) {
        return new Mean(
                prefix + "macro F1",
                LABELS.stream().map(label -> prefix + label + " F1").toList());
    }

    @Override
    public boolean readsTrees() {
        return true;
    }

    @Override
    public Report report(GoldRow row) {
        return row.report(row.text("marked").replace("[", "").replace("]", ""));
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        add(score, row, "", label(reading, row.wanted("p"), row.wanted("q")));
        return score;
    }

    @Override
    public Score score(GoldRow row, Reading reading, Trees trees) {
        Score score = new Score();
        String entry = label(reading, row.wanted("p"), row.wanted("q"));
        String regard = entry.equals(NEUTRAL) ? regard(row, reading, trees) : null;
        add(score, row, "", regard == null ? entry : regard);
        add(score, row, ENTRIES, entry);
        return score;
    }

    private static @Nullable String regard(GoldRow row, Reading reading, Trees trees) {
        String marked = row.text("marked");
        int p = marked.indexOf('[');
        int q = marked.indexOf('[', p + 1);
        int end = marked.indexOf(']', q);
        if (p < 0 || q < 0 || end < 0) {
            return null;
        }
        // Each mark before a name is one letter that the report does not have.
        Span first = new Span(p, marked.indexOf(']', p) - 1);
        Span second = new Span(q - 2, end - 3);
        return new Regards(trees.lexica()).between(trees.sentences(), reading, first, second);
    }

    private static void add(Score score, GoldRow row, String prefix, String read) {
        String wanted = row.wanted("label");
        score.add(prefix + "micro F1 (accuracy)", read.equals(wanted));
        for (String label : LABELS) {
            boolean found = read.equals(label);
            boolean gold = wanted.equals(label);
            score.addFound(prefix + label, found && gold ? 1 : 0, found ? 1 : 0, gold ? 1 : 0);
        }
        if (prefix.isEmpty() && !read.equals(wanted)) {
            score.miss(read + " for " + wanted, row.wanted("p") + " / " + row.wanted("q"));
        }
    }

    private static String label(Reading reading, String p, String q) {
        for (Event event : reading.events()) {
            String code = event.cameo();
            if (!UNREAL.contains(event.factuality())
                    && (FIRM.contains(code.substring(0, 2)) || Regards.isTelling(code))) {
                String label = directed(event.source(), event.target(), Regards.sign(code), p, q);
                if (label != null) {
                    return label;
                }
            }
        }
        for (Position position : reading.positions()) {
            String owner = position.measure().label();
            if (position.stance() == Stance.OPPOSE && is(position.holder(), p) && names(owner, q)) {
                return "p-q";
            }
            if (position.stance() == Stance.OPPOSE && is(position.holder(), q) && names(owner, p)) {
                return "q-p";
            }
        }
        return NEUTRAL;
    }

    private static @Nullable String directed(
            Participant source, @Nullable Participant target, String sign, String p, String q) {
        if (is(source, p) && is(target, q)) {
            return "p" + sign + "q";
        }
        return is(source, q) && is(target, p) ? "q" + sign + "p" : null;
    }

    private static boolean is(@Nullable Participant participant, String name) {
        return participant != null
                && (names(participant.text(), name) || names(participant.actor().name(), name));
    }

    private static boolean names(String words, String name) {
        String plain = name.replaceAll("[’']s?$", "").toLowerCase(Locale.ROOT);
        return !plain.isBlank() && (words.toLowerCase(Locale.ROOT).contains(plain) || Wording.overlaps(words, plain));
    }
}
