package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.Engine;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds who is meant against gold of our own: mentions that stand for themselves, and chains that must be followed. The second
 * gold of each was written before the program read it; {@code benchmarks/ACTORS.md} has the figures of that first reading.
 */
class MentionsTest {
    /** A little below what was measured; raise them as the reading gets better. */
    private static final double MENTIONS = 0.965;

    private static final double CHAINS = 0.94;
    private static final double SECOND_MENTIONS = 0.98;
    private static final double SECOND_CHAINS = 0.96;
    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = Shared.ENGINE;
    }

    @Test
    void mentionsMeanTheRightActor() throws IOException {
        holds("mentions.tsv", 300, MENTIONS);
    }

    @Test
    void mentionsOfTheSecondGoldMeanTheRightActor() throws IOException {
        holds("mentions-2.tsv", 200, SECOND_MENTIONS);
    }

    @Test
    void whatMustBeFollowedIsFollowed() throws IOException {
        holds("chains.tsv", 200, CHAINS);
    }

    @Test
    void whatMustBeFollowedInTheSecondGoldIsFollowed() throws IOException {
        holds("chains-2.tsv", 100, SECOND_CHAINS);
    }

    @Test
    void whoIsMovedOrBlamedOwnsWhatFollows() throws IOException {
        holds("control.tsv", 40, 0.95);
    }

    private static void holds(String file, int least, double share) throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Row row : rows(file)) {
            List<Mention> mentions =
                    engine.read(Report.of("gold", row.text, row.day)).detail().mentions();
            for (Marked marked : row.marked) {
                all++;
                List<Actor> read = at(mentions, marked);
                if (!marked.isRight(read)) {
                    wrong.add("[" + row.text.substring(marked.begin, marked.end) + "] wanted " + marked.actors
                            + ", read " + read + " in: " + row.text);
                }
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(least);
        assertThat(1 - wrong.size() / (double) all)
                .as(wrong.size() + " of " + all + " wrong:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(share);
    }

    /** The mention that begins where the marked words do (their article aside), else the first one inside them. */
    private static List<Actor> at(List<Mention> mentions, Marked marked) {
        Mention best = null;
        for (Mention mention : mentions) {
            boolean inside =
                    mention.span().begin() >= marked.begin - 4 && mention.span().end() <= marked.end;
            if (inside && (best == null || rank(mention, marked) > rank(best, marked))) {
                best = mention;
            }
        }
        return best == null ? List.of() : best.actors();
    }

    private static int rank(Mention mention, Marked marked) {
        int length = mention.span().end() - mention.span().begin();
        int late = mention.span().begin() - marked.begin;
        return length
                - 10 * late
                + (mention.span().begin() == marked.begin || mention.span().begin() == marked.begin + 4 ? 2000 : 0)
                + (mention.span().end() == marked.end ? 100 : 0)
                + (mention.form() == Mention.Form.MODIFIER ? -3000 : 0);
    }

    /** A report of the gold with its marked words. */
    private record Row(LocalDate day, String text, List<Marked> marked) {}

    /** Marked words, as offsets, with whom they mean. */
    private record Marked(int begin, int end, List<String> actors) {

        boolean isRight(List<Actor> read) {
            if (read.size() != actors.size()) {
                return false;
            }
            List<String> open = new ArrayList<>(actors);
            for (Actor actor : read) {
                String found = open.stream()
                        .filter(wanted -> is(wanted, actor))
                        .findFirst()
                        .orElse(null);
                if (found == null) {
                    return false;
                }
                open.remove(found);
            }
            return true;
        }

        /** A country alone stands for any sector of it; with a sector, the sector counts too. */
        private static boolean is(String wanted, Actor actor) {
            String[] parts = wanted.split(" = ", 2);
            boolean name = parts.length == 1 || actor.name().equals(parts[1]);
            String code = actor.code();
            if (parts[0].equals("?")) {
                return name && (code == null || code.endsWith("UNK"));
            }
            return name
                    && code != null
                    && (code.equals(parts[0])
                            || (parts[0].length() == 3 && parts[0].equals(actor.country()))
                            || (parts[0].length() == 6
                                    && code.equals(parts[0].substring(0, 3))
                                    && parts[0].endsWith("GOV")));
        }
    }

    private static List<Row> rows(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MentionsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    rows.add(row(line));
                }
            }
        }
        return rows;
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        StringBuilder text = new StringBuilder();
        List<Marked> marked = new ArrayList<>();
        int next = 2;
        int begin = 0;
        String marks = cells[1].replace("|", "\n\n");
        for (int i = 0; i < marks.length(); i++) {
            char c = marks.charAt(i);
            if (c == '[') {
                begin = text.length();
            } else if (c == ']') {
                String actors = cells[next++];
                if (!actors.equals("-")) {
                    marked.add(new Marked(begin, text.length(), List.of(actors.split("\\+"))));
                }
            } else {
                text.append(c);
            }
        }
        assertThat(next).as(line).isEqualTo(cells.length);
        return new Row(LocalDate.parse(cells[0]), text.toString(), marked);
    }
}
