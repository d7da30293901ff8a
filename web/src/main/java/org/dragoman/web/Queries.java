package org.dragoman.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Query;

/** Makes questions to the ledger out of parameters. */
final class Queries {
    /** The parameters that narrow a question, see {@link Query}. */
    static final List<String> FILTERS = List.of(
            "actor",
            "counterpart",
            "source",
            "target",
            "holder",
            "speaker",
            "measure",
            "measureTarget",
            "stance",
            "code",
            "quad",
            "factuality",
            "since",
            "until",
            "at",
            "q",
            "minConfidence",
            "report",
            "publisher",
            "rejected",
            "merged",
            "oldestFirst");

    private Queries() {}

    /** The question that these parameters ask, without limit. */
    static Query.Builder of(Params params) {
        return Query.builder()
                .actor(params.text("actor"))
                .counterpart(params.text("counterpart"))
                .source(params.text("source"))
                .target(params.text("target"))
                .holder(params.text("holder"))
                .speaker(params.text("speaker"))
                .measures(new LinkedHashSet<>(params.words("measure")))
                .measureTarget(params.text("measureTarget"))
                .stances(params.choices("stance", Stance.class))
                .code(params.text("code"))
                .quads(params.numbers("quad", 1, 4))
                .factualities(params.choices("factuality", Factuality.class))
                .since(params.day("since"))
                .until(params.day("until"))
                .at(params.text("at"))
                .text(params.text("q"))
                .minConfidence(params.share("minConfidence"))
                .report(params.text("report"))
                .publisher(params.text("publisher"))
                .rejected(params.flag("rejected"))
                .merged(params.flag("merged"))
                .oldestFirst(params.flag("oldestFirst"));
    }

    /** The filters and some more names. */
    static Set<String> filtersAnd(String... more) {
        Set<String> out = new LinkedHashSet<>(FILTERS);
        out.addAll(List.of(more));
        return out;
    }
}
