package org.dragoman.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.dragoman.text.Gate;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: tokens cover it in order, each sentence is a tree, and the time grows as the length does. */
class AnyTextTest {
    private static final EnglishParser PARSER = EnglishParser.load();
    private static final int LONGEST = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coversAnyCharactersInOrder(long seed) {
        Random random = new Random(seed);
        int length = seed % 2 == 0 ? LONGEST : random.nextInt(LONGEST);
        StringBuilder text = new StringBuilder(length);
        int alphabet = 1 + random.nextInt(400);
        int[] some = random.ints(alphabet, 0, 0x110000).toArray();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(' ');
                case 1 -> text.append((char) random.nextInt(0x80));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.appendCodePoint(some[random.nextInt(alphabet)]);
            }
        }
        text.setLength(length);

        assertTreesOver(text.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the minister who met the envoy said that ",
                "He said. ",
                "(\"",
                "a-b/c.d,",
                "\n",
                "U.S. ",
                "… – “x” ",
                "; and then, ",
                "http://a.b/c?d=e ",
                "\ud83d\ude00",
                "\ud83d"
            })
    void takesTimeLinearInTheLength(String unit) {
        long few = cpu(unit.repeat(LONGEST / 4 / unit.length()));
        long many = cpu(unit.repeat(LONGEST / unit.length()));

        // Four times the text: linear is a factor of 4, quadratic one of 16; below a millisecond it is all noise.
        assertThat((double) many / Math.max(few, 1_000_000)).isLessThan(10);
    }

    @Test
    void nestsAsDeepAsItIsLong() {
        assertTreesOver("Russia said that ".repeat(3_300) + "it rains.");
    }

    /** The least processor time of some runs, in nanoseconds: what else the machine does is not counted. */
    private static long cpu(String text) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 4; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PARSER.parse(text, new Span(0, text.length()), Gate.OPEN);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private static void assertTreesOver(String text) {
        List<Tree> trees = PARSER.parse(text, new Span(0, text.length()), Gate.OPEN);
        int at = 0;
        for (Tree tree : trees) {
            int roots = 0;
            for (Token token : tree.tokens()) {
                if (token.begin() < at || token.end() <= token.begin() || !isSpace(text, at, token.begin())) {
                    throw new AssertionError("token " + token + " does not go on at " + at);
                }
                at = token.end();
                roots += token.head() < 0 ? 1 : 0;
            }
            assertThat(roots).isEqualTo(1);
            assertThat(tree.last(tree.root()) - tree.first(tree.root()) + 1).isEqualTo(tree.size());
        }
        assertThat(isSpace(text, at, text.length())).isTrue();
    }

    private static boolean isSpace(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Chars.isSpace((char) c));
    }
}
