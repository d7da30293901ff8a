package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences of world press with the attitudes in them: who thinks or argues well or ill of what (MPQA 2.0). An attitude is
 * met by a position or event whose holder shares a word with the attitude's, and whose measure or target with what it is
 * about; the first such, positions before events, gives the sign. Most attitudes of the set are opinions of no diplomatic
 * measure, which no reading has: coverage says how many are met at all, sign accuracy how many of these the right way round.
 *
 * <p>The set's signs do not all mean the same. Sentiment and agreement are for or against their target, as an event is kind
 * or unkind to its. Arguing and intending are for or against doing or believing something ("argued that Marl had rigged the
 * vote" is arguing for, of Marl), so only positions are held against them. A position is for or against a measure, and not
 * for or against the party that the measure bears on: only the words of the measure count, not the names in them.
 */
final class MpqaScorer implements Scorer {
    private static final Set<Factuality> UNREAL =
            Set.of(Factuality.NEGATED, Factuality.DENIED, Factuality.POSSIBLE, Factuality.CONDITIONAL);

    /** What was read as somebody's attitude to something. */
    private record Read(String holderWords, String holderName, String about, int sign, boolean isPosition) {

        boolean isOf(String holder) {
            return Wording.overlaps(holderWords, holder) || Wording.overlaps(holderName, holder);
        }
    }

    @Override
    public String title() {
        return "MPQA attitudes";
    }

    @Override
    public Report report(GoldRow row) {
        return row.report(untokenised(row.text("sentence")));
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        List<Read> read = read(reading);
        for (JsonNode attitude : row.gold().path("attitudes").values()) {
            String type = attitude.path("type").asString("");
            int sign = type.endsWith("-pos") ? 1 : type.endsWith("-neg") ? -1 : 0;
            if (sign != 0) {
                score(score, reading, read, attitude, type.substring(0, type.length() - 4), sign);
            }
        }
        return score;
    }

    private static void score(Score score, Reading reading, List<Read> read, JsonNode attitude, String kind, int sign) {
        List<String> holders = phrases(attitude.path("holder"));
        List<String> targets = phrases(attitude.path("target"));
        boolean stated = kind.equals("arguing") || kind.equals("agree");
        boolean doing = kind.equals("arguing") || kind.equals("intention");
        Integer found =
                sign(read.stream().filter(each -> each.isPosition() || !doing).toList(), holders, targets);
        if (stated) {
            score.add("coverage of arguing and agreeing", found != null);
            score.add("holder of arguing and agreeing read", isHeld(reading, read, holders));
        }
        score.add(kind + ": coverage", found != null);
        if (found != null) {
            boolean right = found == sign;
            score.add("sign where both overlap", right);
            score.add(kind + ": sign where both overlap", right);
            if (stated) {
                score.add("sign of arguing and agreeing where both overlap", right);
            }
            if (!right) {
                score.miss("sign wrong", kind + (sign > 0 ? "+" : "-") + ": " + holders + " > " + targets);
            }
        }
    }

    /** Whether anything that was read has the holder, of whatever it is. */
    private static boolean isHeld(Reading reading, List<Read> read, List<String> holders) {
        boolean speaks = reading.quotations().stream()
                .map(Quotation::speaker)
                .anyMatch(speaker -> holders.stream().anyMatch(holder -> Wording.overlaps(speaker, holder)));
        return speaks || read.stream().anyMatch(each -> holders.stream().anyMatch(each::isOf));
    }

    private static @Nullable Integer sign(List<Read> read, List<String> holders, List<String> targets) {
        for (Read each : read) {
            if (holders.stream().anyMatch(each::isOf)
                    && targets.stream().anyMatch(target -> Wording.overlaps(each.about(), target))) {
                return each.sign();
            }
        }
        return null;
    }

    private static List<Read> read(Reading reading) {
        List<Read> out = new ArrayList<>();
        for (Position each : reading.positions()) {
            int sign = each.stance() == Stance.SUPPORT ? 1 : each.stance() == Stance.OPPOSE ? -1 : 0;
            if (sign != 0) {
                String about = measure(each.measure().label());
                out.add(read(each.holder(), about, sign, true));
                Participant speaker = each.speaker();
                if (speaker != null) {
                    out.add(read(speaker, about, sign, true));
                }
            }
        }
        for (Event each : reading.events()) {
            Participant target = each.target();
            if (target != null && !UNREAL.contains(each.factuality())) {
                String about = target.text() + " " + target.actor().name();
                out.add(read(each.source(), about, each.quad() <= 2 ? 1 : -1, false));
            }
        }
        return out;
    }

    private static Read read(Participant holder, String about, int sign, boolean isPosition) {
        return new Read(holder.text(), holder.actor().name(), about, sign, isPosition);
    }

    /** The words of a measure without the names in it, which are those of parties. */
    private static String measure(String label) {
        return Arrays.stream(label.split("\\s+"))
                .filter(word -> !word.isEmpty() && !Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> phrases(JsonNode node) {
        List<String> out = new ArrayList<>();
        node.values().forEach(each -> out.add(each.asString("")));
        return out;
    }

    /** The set's sentences are cut into words as treebanks are; news is not printed so. */
    static String untokenised(String words) {
        return words.replace("-LRB-", "(")
                .replace("-RRB-", ")")
                .replace("-LSB-", "[")
                .replace("-RSB-", "]")
                .replaceAll("``\\s*", "“")
                .replaceAll("\\s*''", "”")
                .replaceAll("\\s+([,.;:?!%)\\]])", "$1")
                .replaceAll("([(\\[$])\\s+", "$1")
                .replaceAll("\\s+(n't|'s|'m|'d|'re|'ve|'ll|')(?=\\s|$)", "$1")
                .replaceAll("(\\w) - (\\w)", "$1-$2")
                .strip();
    }
}
