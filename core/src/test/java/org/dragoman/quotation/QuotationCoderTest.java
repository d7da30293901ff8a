package org.dragoman.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mentions;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.report.Block;
import org.dragoman.report.CleanReport;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.junit.jupiter.api.Test;

final class QuotationCoderTest {

    private static final CueLexicon CUES = new CueLexicon(List.of(
            cue("say", Cue.Form.QUOTE, Cue.Form.CLAUSE),
            cue("tell", Cue.Form.QUOTE, Cue.Form.CLAUSE),
            cue("add", Cue.Form.QUOTE, Cue.Form.CLAUSE),
            cue("vow", Cue.Form.QUOTE, Cue.Form.CLAUSE, Cue.Form.TO),
            cue("describe", Cue.Form.AS),
            cue("accuse", Cue.Form.FOR, Cue.Form.OF),
            cue("announce", Cue.Form.CLAUSE, Cue.Form.THING),
            cue("report", Cue.Form.QUOTE, Cue.Form.CLAUSE),
            cue("claim", Cue.Form.CLAUSE, Cue.Form.NOUN)));

    private static Cue cue(String lemma, Cue.Form... forms) {
        Set<Cue.Form> takes = EnumSet.noneOf(Cue.Form.class);
        takes.addAll(List.of(forms));
        return new Cue(lemma, Cue.Kind.NEUTRAL, takes);
    }

    /**
     * Reads paragraphs of sentences; a word is written {@code text/TAG/head/relation[/lemma]}, heads are counted from 1 in the
     * sentence, {@code _} joins a word to the one before without a space.
     */
    private static List<Quotation> code(List<List<String>> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (List<String> paragraph : paragraphs) {
            int begin = text.length();
            for (String annotated : paragraph) {
                Tree tree = tree(annotated, text);
                sentences.add(new Sentence(sentences.size(), Block.Kind.BODY, blocks.size(), tree));
                text.append(' ');
            }
            blocks.add(new Block(Block.Kind.BODY, blocks.size(), new Span(begin, text.length() - 1)));
            text.append('\n');
        }
        Report report = Report.of("r", text.toString(), LocalDate.of(2014, 3, 12));
        ParsedReport parsed = new ParsedReport(new CleanReport(report, null, blocks, List.of()), sentences);
        return new QuotationCoder(CUES)
                .code(new ResolvedReport(parsed, new Mentions(List.of()), List.of(), List.of(), null));
    }

    private static Tree tree(String annotated, StringBuilder text) {
        List<Token> tokens = new ArrayList<>();
        for (String piece : annotated.strip().split(" ")) {
            boolean joined = piece.startsWith("_");
            String[] parts = (joined ? piece.substring(1) : piece).split("/");
            text.append(tokens.isEmpty() || joined ? "" : " ");
            int begin = text.length();
            text.append(parts[0]);
            String lemma = parts.length > 4 ? parts[4] : parts[0];
            int head = Integer.parseInt(parts[2]) - 1;
            tokens.add(new Token(tokens.size(), begin, text.length(), parts[0], lemma, parts[1], head, parts[3]));
        }
        return Tree.of(tokens);
    }

    private static List<String> shown(List<Quotation> quotations) {
        return quotations.stream()
                .map(q -> q.kind().label() + " " + q.speaker().text() + " " + q.cue() + " [" + q.content() + "]")
                .toList();
    }

    @Test
    void readsAQuotationWithItsSpeakerBehind() {
        List<Quotation> found = code(List.of(List.of(
                "“/``/3/punct _Talks/NNS/3/nsubj failed/VBD/6/ccomp/fail _,/,/6/punct _”/''/3/punct said/VBD/0/root/say"
                        + " Dahl/NNP/6/nsubj _././6/punct")));
        assertThat(shown(found)).containsExactly("direct Dahl said [Talks failed]");
        Span content = found.get(0).evidence().content();
        assertThat(content).isEqualTo(new Span(1, 13));
    }

    @Test
    void namesTheAddressee() {
        List<Quotation> found = code(
                List.of(List.of("Dahl/NNP/2/nsubj told/VBD/0/root/tell reporters/NNS/2/obj :/:/2/punct \"/``/6/punct"
                        + " _Talks/NNS/7/nsubj failed/VBD/2/ccomp/fail _././7/punct _\"/''/7/punct")));
        assertThat(shown(found)).containsExactly("direct Dahl told [Talks failed.]");
        assertThat(found.get(0).addressee()).isEqualTo("reporters");
    }

    @Test
    void keepsTheSpeakerAcrossParagraphs() {
        String first =
                "“/``/3/punct _Talks/NNS/3/nsubj failed/VBD/6/ccomp/fail _,/,/6/punct _”/''/3/punct said/VBD/0/root/say"
                        + " Dahl/NNP/6/nsubj _././6/punct";
        String second = "“/``/3/punct _We/PRP/3/nsubj leave/VBP/0/root/leave _././3/punct";
        String third = "“/``/3/punct _All/DT/3/nsubj go/VBP/0/root/go _././3/punct _”/''/3/punct";
        assertThat(shown(code(List.of(List.of(first, second), List.of(third)))))
                .containsExactly(
                        "direct Dahl said [Talks failed]",
                        "direct Dahl said [We leave.]",
                        "direct Dahl said [All go.]");
    }

    @Test
    void joinsAQuotationThatTheCueBreaks() {
        String broken =
                "“/``/3/punct _Talks/NNS/3/nsubj failed/VBD/7/ccomp/fail _,/,/7/punct _”/''/3/punct he/PRP/7/nsubj"
                        + " said/VBD/0/root/say _,/,/7/punct “/``/12/punct _and/CC/12/cc we/PRP/12/nsubj leave/VBP/3/conj/leave"
                        + " _././7/punct _”/''/7/punct";
        assertThat(shown(code(List.of(List.of(broken)))))
                .containsExactly("direct he said [Talks failed,” he said, “and we leave.]");
    }

    @Test
    void takesABorrowedPhraseForNoQuotation() {
        String scare = "The/DT/6/det so-called/JJ/6/amod “/``/6/punct _blue/JJ/6/amod _”/''/6/punct rebels/NNS/7/nsubj"
                + " left/VBD/0/root/leave _././7/punct";
        assertThat(code(List.of(List.of(scare)))).isEmpty();
    }

    @Test
    void readsIndirectSpeech() {
        String clause = "Dahl/NNP/2/nsubj said/VBD/0/root/say that/IN/5/mark talks/NNS/5/nsubj failed/VBD/2/ccomp/fail"
                + " _././2/punct";
        assertThat(shown(code(List.of(List.of(clause))))).containsExactly("indirect Dahl said [talks failed]");
        String vow = "Dahl/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark leave/VB/2/xcomp/leave _././2/punct";
        assertThat(shown(code(List.of(List.of(vow))))).containsExactly("indirect Dahl vowed [to leave]");
        String according = "Talks/NNS/2/nsubj failed/VBD/0/root/fail _,/,/2/punct according/VBG/6/case to/IN/4/fixed"
                + " Dahl/NNP/2/obl _././2/punct";
        assertThat(shown(code(List.of(List.of(according)))))
                .containsExactly("indirect Dahl according to [Talks failed]");
    }

    @Test
    void readsWhatSomethingIsDescribedAs() {
        String as = "She/PRP/2/nsubj described/VBD/0/root/describe the/DT/4/det plan/NN/2/obj as/IN/6/mark"
                + " unfair/JJ/2/advcl _././2/punct";
        assertThat(shown(code(List.of(List.of(as))))).containsExactly("indirect She described [the plan as unfair]");
    }

    @Test
    void mixesTheReportersWordsWithTheSpeakers() {
        String mixed =
                "Dahl/NNP/2/nsubj said/VBD/0/root/say talks/NNS/6/nsubj were/VBD/6/cop “/``/6/punct _dead/JJ/2/ccomp"
                        + " _”/''/6/punct _././2/punct";
        assertThat(shown(code(List.of(List.of(mixed))))).containsExactly("mixed Dahl said [talks were “dead”]");
    }

    @Test
    void readsWhatSomebodyIsAccusedOf() {
        List<Quotation> found = code(List.of(List.of("Mali/NNP/2/nsubj accused/VBD/0/root/accuse Niger/NNP/2/obj/Niger"
                + " of/IN/5/mark arming/VBG/2/advcl/arm rebels/NNS/5/obj/rebel _././2/punct")));
        assertThat(found).singleElement().satisfies(quotation -> {
            assertThat(quotation.speaker().text()).isEqualTo("Mali");
            assertThat(quotation.content()).isEqualTo("Niger of arming rebels");
        });
    }

    @Test
    void readsThingsThatAreAnnouncedButNoPronoun() {
        String rest = " in/IN/6/case May/NNP/2/obl _././2/punct";
        List<Quotation> found = code(
                List.of(List.of("Mali/NNP/2/nsubj announced/VBD/0/root/announce a/DT/4/det truce/NN/2/obj" + rest)));
        assertThat(found).extracting(Quotation::content).containsExactly("a truce in May");
        assertThat(code(List.of(List.of("Mali/NNP/2/nsubj announced/VBD/0/root/announce it/PRP/2/obj _././2/punct"))))
                .isEmpty();
    }

    @Test
    void endsWhatIsSaidWhereTheSpeakerSaysMore() {
        List<Quotation> found = code(List.of(List.of("Mali/NNP/2/nsubj said/VBD/0/root/say talks/NNS/4/nsubj"
                + " failed/VBD/2/ccomp/fail _,/,/7/punct and/CC/7/cc accused/VBD/4/conj/accuse Niger/NNP/7/obj"
                + " of/IN/10/mark lying/VBG/7/advcl/lie _././2/punct")));
        assertThat(found).extracting(Quotation::content).containsExactly("talks failed", "Niger of lying");
        assertThat(found).extracting(each -> each.speaker().text()).containsOnly("Mali");
    }

    @Test
    void keepsWhatTheSubjectOfTheContentSays() {
        List<Quotation> found = code(
                List.of(
                        List.of(
                                "Mali/NNP/2/nsubj said/VBD/0/root/say Niger/NNP/4/nsubj"
                                        + " listened/VBD/2/ccomp/listen and/CC/6/cc vowed/VBD/4/conj/vow to/TO/8/mark help/VB/6/xcomp _././2/punct")));
        assertThat(found.get(0).content()).isEqualTo("Niger listened and vowed to help");
    }

    @Test
    void endsWhatIsSaidWhereOthersSayOtherwise() {
        List<Quotation> found = code(List.of(List.of("Some/DT/2/nsubj say/VBP/0/root/say talks/NNS/4/nsubj"
                + " failed/VBD/2/ccomp/fail _,/,/8/punct while/IN/8/mark others/NNS/8/nsubj say/VBP/4/advcl/say"
                + " they/PRP/10/nsubj succeeded/VBD/8/ccomp/succeed _././2/punct")));
        assertThat(found).extracting(Quotation::content).containsExactly("talks failed", "they succeeded");
    }

    @Test
    void readsBeforeAVerbOfSayingThatEndsTheSentence() {
        List<Quotation> found = code(List.of(List.of("Talks/NNS/2/nsubj failed/VBD/0/root/fail _,/,/2/punct"
                + " the/DT/5/det agency/NN/6/nsubj reported/VBD/2/dep/report _././2/punct")));
        assertThat(found).extracting(Quotation::content).containsExactly("Talks failed");
    }

    @Test
    void findsNothingSaidInADenialOfSaying() {
        String silent =
                "Dahl/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod say/VB/0/root/say that/IN/7/mark talks/NNS/7/nsubj"
                        + " failed/VBD/4/ccomp/fail _././4/punct";
        assertThat(code(List.of(List.of(silent)))).isEmpty();
    }

    @Test
    void readsSingleMarksWhereNoDoubleOnesAre() {
        String single = "‘/``/3/punct _Talks/NNS/3/nsubj failed/VBD/6/ccomp/fail _,/,/6/punct _’/''/3/punct"
                + " said/VBD/0/root/say Dahl/NNP/6/nsubj _././6/punct";
        assertThat(shown(code(List.of(List.of(single))))).containsExactly("direct Dahl said [Talks failed]");
    }
}
