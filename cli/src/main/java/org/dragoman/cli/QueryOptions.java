package org.dragoman.cli;

import java.time.LocalDate;
import java.util.Set;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of the ledger. */
final class QueryOptions {
    private static final int PAGE = 50;

    @Option(names = "--actor", paramLabel = "WHO", description = "Anybody who takes part: RUS, RUSGOV, Lavrov.")
    @Nullable
    String actor;

    @Option(names = "--with", paramLabel = "WHO", description = "Another one who takes part.")
    @Nullable
    String counterpart;

    @Option(names = "--source", paramLabel = "WHO", description = "Who did it (events).")
    @Nullable
    String source;

    @Option(
            names = "--target",
            paramLabel = "WHO",
            description = "To whom (events); whom the measure hits (positions).")
    @Nullable
    String target;

    @Option(names = "--holder", paramLabel = "WHO", description = "Whose position it is.")
    @Nullable
    String holder;

    @Option(names = "--speaker", paramLabel = "WHO", description = "Who said it.")
    @Nullable
    String speaker;

    @Option(
            names = "--measure",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds of measure, such as sanctions; other: what is of no kind, in its own words.")
    Set<String> measures = Set.of();

    @Option(names = "--stance", paramLabel = "STANCE", split = ",", description = "support, oppose, neutral, withheld.")
    Set<Stance> stances = Set.of();

    @Option(names = "--code", paramLabel = "CODE", description = "CAMEO code or its beginning, or a PLOVER type.")
    @Nullable
    String code;

    @Option(
            names = "--quad",
            paramLabel = "N",
            split = ",",
            description = "Quad classes: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict.")
    Set<Integer> quads = Set.of();

    @Option(names = "--factuality", paramLabel = "F", split = ",", description = "asserted, reported, denied, future …")
    Set<Factuality> factualities = Set.of();

    @Option(names = "--since", paramLabel = "DATE", description = "First day.")
    @Nullable
    LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day.")
    @Nullable
    LocalDate until;

    @Option(names = "--at", paramLabel = "PLACE", description = "Place or country code (events).")
    @Nullable
    String at;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Words of the proof sentence; \"quoted\" next to each other.")
    @Nullable
    String text;

    @Option(names = "--min-confidence", paramLabel = "P", description = "Least confidence, 0 to 1.")
    double minConfidence;

    @Option(names = "--merged", description = "Each happening once, however many reports tell it (events).")
    boolean merged;

    @Option(names = "--rejected", description = "Show rejected entries too.")
    boolean rejected;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (tables: 50; 0 for all).")
    @Nullable
    Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out so many at the beginning.")
    int offset;

    /** A question for a page of a table. */
    Query page(boolean oldestFirst) {
        return query(limit == null ? PAGE : limit, oldestFirst);
    }

    /** A question for everything, unless a limit was given. */
    Query everything() {
        return query(limit == null ? 0 : limit, true);
    }

    private Query query(int most, boolean oldestFirst) {
        return Query.builder()
                .actor(actor)
                .counterpart(counterpart)
                .source(source)
                .target(target)
                .measureTarget(target)
                .holder(holder)
                .speaker(speaker)
                .measures(measures)
                .stances(stances)
                .code(code)
                .quads(quads)
                .factualities(factualities)
                .since(since)
                .until(until)
                .at(at)
                .text(text)
                .minConfidence(minConfidence)
                .merged(merged)
                .rejected(rejected)
                .oldestFirst(oldestFirst)
                .limit(most == 0 ? Integer.MAX_VALUE : most)
                .offset(offset)
                .build();
    }
}
