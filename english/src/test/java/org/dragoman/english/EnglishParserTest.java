package org.dragoman.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.dragoman.text.Gate;
import org.dragoman.text.ParserProvider;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EnglishParserTest {
    private static final EnglishParser PARSER = EnglishParser.load();

    @Test
    void findsWhoDidWhatToWhom() {
        Tree tree = parse("Russia rejected new sanctions against Syria on Wednesday.");

        Token verb = tree.token(tree.root());
        assertThat(verb.lemma()).isEqualTo("reject");
        assertThat(tree.token(tree.child(tree.root(), "nsubj")).text()).isEqualTo("Russia");
        assertThat(tree.token(tree.child(tree.root(), "obj")).lemma()).isEqualTo("sanction");
    }

    @Test
    void readsBritishSpellingsThatItNeverSawAsItReadsTheAmericanOnes() {
        Tree british = parse("Turkey demanded that Israel apologise for the raid.");
        Tree american = parse("Turkey demanded that Israel apologize for the raid.");

        assertThat(shape(british).replace("apologise", "apologize")).isEqualTo(shape(american));
        int verb = british.child(british.root(), "ccomp");
        assertThat(british.token(verb).lemma()).isEqualTo("apologise");
    }

    @Test
    void seesThePassive() {
        Tree tree = parse("The envoy was expelled by the government of Chad.");

        assertThat(tree.token(tree.root()).lemma()).isEqualTo("expel");
        assertThat(tree.token(tree.child(tree.root(), "nsubj")).relation()).isEqualTo("nsubj:pass");
        assertThat(tree.child(tree.root(), "obl")).isNotNegative();
    }

    @Test
    void readsAParticipleBehindAPredicateAsItsModifier() {
        Tree tree = parse("The ambassador was among the hostages freed on Tuesday when troops stormed the house.");

        assertThat(tree.token(tree.root()).text()).isEqualTo("hostages");
        assertThat(tree.token(tree.child(tree.root(), "nsubj")).text()).isEqualTo("ambassador");
        assertThat(tree.token(tree.child(tree.root(), "acl")).lemma()).isEqualTo("free");
    }

    @Test
    void nestsReportedSpeech() {
        Tree tree = parse("The minister said his country would not join the talks.");

        assertThat(tree.token(tree.root()).lemma()).isEqualTo("say");
        int inner = tree.child(tree.root(), "ccomp");
        assertThat(tree.token(inner).lemma()).isEqualTo("join");
        assertThat(tree.token(tree.child(inner, "obj")).text()).isEqualTo("talks");
    }

    @Test
    void findsTheVerbOfAConditionAndOfADemand() {
        for (String text : List.of(
                "If Russia bombs Georgia, Europe will act.",
                "Unless Chad attacks Niger, the troops will stay.",
                "Egypt demanded that Libya deport workers.")) {
            Tree tree = parse(text);
            int name = 0;
            while (!tree.token(name).text().matches("Russia|Chad|Libya")) {
                name++;
            }
            assertThat(tree.token(name).isRelation("nsubj")).as(text).isTrue();
            assertThat(tree.token(tree.head(name)).isVerb()).as(text).isTrue();
        }
        Tree tree = parse("If Chelsea fans sing, the ground shakes.");
        assertThat(tree.token(2).isNoun()).isTrue();
    }

    @Test
    void countsOffsetsInTheWholeText() {
        String text = "Headline\n\nIran denied the report. It gave no details.";

        List<Tree> trees = PARSER.parse(text, new Span(10, text.length()), Gate.OPEN);

        assertThat(trees).hasSize(2);
        assertThat(trees.get(0).span().of(text)).isEqualTo("Iran denied the report.");
        assertThat(trees.get(1).token(0).begin()).isEqualTo(text.indexOf("It gave"));
    }

    @Test
    void leavesToTheGateWhatToParse() {
        String text = "Iran denied the report.";

        Tree tree =
                PARSER.parse(text, new Span(0, text.length()), tokens -> false).get(0);

        assertThat(tree.isParsed()).isFalse();
        assertThat(tree.token(1).lemma()).isEqualTo("deny");
        assertThat(tree.token(1).tag()).isEqualTo("VBD");
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(ParserProvider.class).stream()
                        .map(provider -> provider.get().name()))
                .contains("dragoman");
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(PARSER.parse("  \n ", new Span(0, 4), Gate.OPEN)).isEmpty();
        assertThat(PARSER.parse("", new Span(0, 0), Gate.OPEN)).isEmpty();
    }

    @Test
    void coversAnyStringInOrder() {
        Random random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            String text = randomText(random);
            assertCovered(text, PARSER.parse(text, new Span(0, text.length()), Gate.OPEN));
        }
    }

    @Test
    void readsALongSentenceInTimeLinearInItsLength() {
        String text = "the minister who met the envoy said that ".repeat(1250);

        List<Tree> trees = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> PARSER.parse(text, new Span(0, text.length()), Gate.OPEN));

        assertThat(trees.stream().mapToInt(Tree::size).sum()).isEqualTo(10_000);
    }

    @Test
    void readsOneEndlessWord() {
        for (String unit : List.of("a", "-", ".", "'", "\"", "(", "a-", "a.", "1,", "<a", "n't", "@a", "\uD83D", "é")) {
            String text = unit.repeat(100_000 / unit.length());
            assertThatCode(() -> Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> assertCovered(text, PARSER.parse(text, new Span(0, text.length()), Gate.OPEN))))
                    .as("%s repeated", unit)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readsTheSameOnManyThreads() {
        String text =
                "China abstained, while France and Britain voted for the draft that Russia had vetoed in October.";
        String expected = shape(parse(text));

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> shape(parse(text))))
                .allMatch(expected::equals);
    }

    private static String shape(Tree tree) {
        return tree.tokens().toString();
    }

    private static Tree parse(String text) {
        List<Tree> trees = PARSER.parse(text, new Span(0, text.length()), Gate.OPEN);
        assertThat(trees).hasSize(1);
        return trees.get(0);
    }

    /** {@link Tree#of} has checked already that there is one root and no cycle. */
    private static void assertCovered(String text, List<Tree> trees) {
        int at = 0;
        for (Tree tree : trees) {
            assertThat(tree.isParsed()).isTrue();
            for (Token token : tree.tokens()) {
                assertThat(token.begin()).isGreaterThanOrEqualTo(at);
                assertThat(token.end()).isGreaterThan(token.begin());
                assertOnlySpace(text, at, token.begin());
                at = token.end();
            }
        }
        assertOnlySpace(text, at, text.length());
    }

    private static void assertOnlySpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(Chars.isSpace(text.charAt(i))).isTrue();
        }
    }

    private static String randomText(Random random) {
        String[] parts = {
            "U.S.",
            "n't",
            "'s",
            "\"",
            " ",
            " ",
            " ",
            "\n",
            "said",
            "Mr.",
            "-",
            "--",
            ".",
            ",",
            "7-1/2",
            "can",
            "’",
            "“",
            "”",
            "http://a.b/c",
            "x@y.z",
            "<",
            ">",
            "$",
            "US$",
            "é",
            "\u0301",
            "\u200b",
            "\uD83D\uDE00",
            "\uD83D",
            "\u2028",
            "中",
            "(",
            ")",
            "No.",
            "3",
            "o'clock",
            "anti-",
            "&",
            "/",
            ":",
            "\u0000",
            "İ",
            "ß"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0xFFFF))
                            : parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
