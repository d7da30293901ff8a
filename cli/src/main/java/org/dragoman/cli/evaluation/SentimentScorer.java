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
import org.jspecify.annotations.Nullable;

/**
 * Sentences with two names, p and q, and who thinks well or ill of whom (Park, Pan and Joo 2021). The answer is the sign of
 * the first event or position that reaches from one name to the other; nothing read is neutral.
 */
final class SentimentScorer implements Scorer {
    private static final List<String> LABELS = List.of("p+q", "p-q", "q+p", "q-p", "neutral");
    private static final Set<Factuality> UNREAL =
            Set.of(Factuality.NEGATED, Factuality.DENIED, Factuality.POSSIBLE, Factuality.CONDITIONAL);

    @Override
    public String title() {
        return "Directed sentiment (Park, Pan and Joo 2021)";
    }

    @Override
    public List<Mean> means() {
        return List.of(
                new Mean("macro F1", LABELS.stream().map(label -> label + " F1").toList()));
    }

    @Override
    public Report report(GoldRow row) {
        return row.report(row.text("marked").replace("[", "").replace("]", ""));
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        String wanted = row.wanted("label");
        String read = label(reading, row.wanted("p"), row.wanted("q"));
        score.add("micro F1 (accuracy)", read.equals(wanted));
        for (String label : LABELS) {
            boolean found = read.equals(label);
            boolean gold = wanted.equals(label);
            score.addFound(label, found && gold ? 1 : 0, found ? 1 : 0, gold ? 1 : 0);
        }
        if (!read.equals(wanted)) {
            score.miss(read + " for " + wanted, row.wanted("p") + " / " + row.wanted("q"));
        }
        return score;
    }

    private static String label(Reading reading, String p, String q) {
        for (Event event : reading.events()) {
            if (!UNREAL.contains(event.factuality())) {
                String sign = event.quad() <= 2 ? "+" : "-";
                String label = directed(event.source(), event.target(), sign, p, q);
                if (label != null) {
                    return label;
                }
            }
        }
        for (Position position : reading.positions()) {
            String sign = position.stance() == Stance.SUPPORT ? "+" : position.stance() == Stance.OPPOSE ? "-" : "";
            String owner = position.measure().label();
            if (!sign.isEmpty() && is(position.holder(), p) && names(owner, q)) {
                return "p" + sign + "q";
            }
            if (!sign.isEmpty() && is(position.holder(), q) && names(owner, p)) {
                return "q" + sign + "p";
            }
        }
        return "neutral";
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
