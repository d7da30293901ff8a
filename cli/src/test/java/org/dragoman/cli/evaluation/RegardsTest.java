package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.Engine;
import org.dragoman.Explanation;
import org.dragoman.Lexica;
import org.dragoman.english.EnglishParser;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Between two names, whoever they are: who thinks well or ill of whom. */
class RegardsTest {
    private static final List<String> SENTENCES = List.of(
            "p-q | [Brannock] criticised [Tarvel]'s plan for the harbour.",
            "p-q | The [Brannock] campaign blamed [Tarvel] for the leak.",
            "p+q | [Brannock] praised [Tarvel] for his calm.",
            "p-q | [Brannock] is a fierce critic of [Tarvel].",
            "p+q | [Brannock] is a supporter of [Tarvel].",
            "p-q | [Brannock] is hostile to [Tarvel].",
            "p-q | [Brannock] said [Tarvel] had lied to voters.",
            "p-q | [Brannock] said [Tarvel] was unfit for office.",
            "p+q | [Brannock] said [Tarvel] was a hero.",
            "q-p | [Tarvel] was condemned by [Brannock] on Sunday.",
            "neutral | [Brannock] met [Tarvel] in Lisbon.",
            "neutral | [Brannock] asked [Tarvel] to send the papers.",
            "neutral | [Brannock] and [Tarvel] grew up in Lisbon.",
            "neutral | [Brannock] did not criticise [Tarvel].",
            "neutral | [Brannock] said [Tarvel] was in Lisbon.");

    @Test
    void readsThemFromFramesAndKeepsSilentOtherwise() {
        Lexica lexica = Knowledge.load();
        Engine engine = new Engine(EnglishParser.load(), lexica);
        SentimentScorer scorer = new SentimentScorer();
        List<String> wrong = new ArrayList<>();
        for (String sentence : SENTENCES) {
            String[] cells = sentence.split(" \\| ");
            GoldRow row = row(cells[1], cells[0]);
            Report report = scorer.report(row);
            Explanation read = engine.explain(report);
            Scorer.Trees trees = new Scorer.Trees(
                    read.steps().stream().map(Explanation.Step::sentence).toList(), lexica);
            Score score = scorer.score(row, read.reading(), trees);
            if (score.right("micro F1 (accuracy)") < 1) {
                wrong.add(sentence + " was read as "
                        + score.misses().stream().map(Score.Miss::what).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static GoldRow row(String marked, String label) {
        String p = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        String q = marked.substring(marked.lastIndexOf('[') + 1, marked.lastIndexOf(']'));
        JsonMapper json = JsonMapper.builder().build();
        var node = json.createObjectNode()
                .put("marked", marked)
                .put("p", p)
                .put("q", q)
                .put("label", label);
        return new GoldRow("row", node, node);
    }
}
