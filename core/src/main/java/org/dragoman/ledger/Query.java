package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a ledger; what is null or empty is left open. A filter that an entry has no part for is not asked of it:
 * {@code quads} concerns events only, {@code stances} positions only.
 *
 * <pre>{@code
 * Query query = Query.builder().holder("RUS").measure("sanctions").measureTarget("SYR").limit(20).build();
 * }</pre>
 *
 * @param actor anybody who takes part, see {@link Parties#isMeant}
 * @param counterpart another one who takes part, for what passed between two
 * @param source who did it (events)
 * @param target to whom (events)
 * @param holder whose position it is (positions)
 * @param speaker who said it (quotations) or voiced it (positions)
 * @param measures kinds of measure (positions)
 * @param measureTarget code of the party that the measure bears on (positions)
 * @param stances stances (positions)
 * @param code CAMEO code or a beginning of it, or a PLOVER type (events)
 * @param quads quad classes (events)
 * @param factualities how the report presents it (events and positions)
 * @param since first day; an entry counts with the first day of its date
 * @param until last day
 * @param at name of a place or code of a country (events)
 * @param text words that the proof sentence has, quoted ones next to each other
 * @param minConfidence least confidence
 * @param report id of a report
 * @param publisher who published the report
 * @param rejected whether to show what a person rejected
 * @param merged whether to show of each happening only the event that leads it
 * @param oldestFirst whether the oldest come first
 * @param limit at most so many
 * @param offset leave out so many at the beginning
 */
public record Query(
        @Nullable String actor,
        @Nullable String counterpart,
        @Nullable String source,
        @Nullable String target,
        @Nullable String holder,
        @Nullable String speaker,
        Set<String> measures,
        @Nullable String measureTarget,
        Set<Stance> stances,
        @Nullable String code,
        Set<Integer> quads,
        Set<Factuality> factualities,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String at,
        @Nullable String text,
        double minConfidence,
        @Nullable String report,
        @Nullable String publisher,
        boolean rejected,
        boolean merged,
        boolean oldestFirst,
        int limit,
        int offset) {

    public Query {
        measures = Set.copyOf(measures);
        stances = Set.copyOf(stances);
        quads = Set.copyOf(quads);
        factualities = Set.copyOf(factualities);
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset are not negative: " + limit + ", " + offset);
        }
    }

    /** The same question about whoever takes part. */
    public Query withoutActor() {
        return new Query(
                null,
                counterpart,
                source,
                target,
                holder,
                speaker,
                measures,
                measureTarget,
                stances,
                code,
                quads,
                factualities,
                since,
                until,
                at,
                text,
                minConfidence,
                report,
                publisher,
                rejected,
                merged,
                oldestFirst,
                limit,
                offset);
    }

    /** Everything that was not rejected. */
    public static Query all() {
        return builder().build();
    }

    /** A query to be narrowed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Narrows a query step by step. Not thread safe. */
    public static final class Builder {
        private @Nullable String actor;
        private @Nullable String counterpart;
        private @Nullable String source;
        private @Nullable String target;
        private @Nullable String holder;
        private @Nullable String speaker;
        private Set<String> measures = Set.of();
        private @Nullable String measureTarget;
        private Set<Stance> stances = Set.of();
        private @Nullable String code;
        private Set<Integer> quads = Set.of();
        private Set<Factuality> factualities = Set.of();
        private @Nullable LocalDate since;
        private @Nullable LocalDate until;
        private @Nullable String at;
        private @Nullable String text;
        private double minConfidence;
        private @Nullable String report;
        private @Nullable String publisher;
        private boolean rejected;
        private boolean merged;
        private boolean oldestFirst;
        private int limit = Integer.MAX_VALUE;
        private int offset;

        private Builder() {}

        /** Anybody who takes part. */
        public Builder actor(@Nullable String actor) {
            this.actor = open(actor);
            return this;
        }

        /** Another one who takes part. */
        public Builder counterpart(@Nullable String counterpart) {
            this.counterpart = open(counterpart);
            return this;
        }

        /** Who did it. */
        public Builder source(@Nullable String source) {
            this.source = open(source);
            return this;
        }

        /** To whom. */
        public Builder target(@Nullable String target) {
            this.target = open(target);
            return this;
        }

        /** Whose position it is. */
        public Builder holder(@Nullable String holder) {
            this.holder = open(holder);
            return this;
        }

        /** Who said or voiced it. */
        public Builder speaker(@Nullable String speaker) {
            this.speaker = open(speaker);
            return this;
        }

        /** One kind of measure. */
        public Builder measure(@Nullable String measure) {
            String kind = open(measure);
            return measures(kind == null ? Set.of() : Set.of(kind));
        }

        /** Any of these kinds of measure; none means all. */
        public Builder measures(Set<String> measures) {
            this.measures = measures;
            return this;
        }

        /** The party that the measure bears on. */
        public Builder measureTarget(@Nullable String measureTarget) {
            this.measureTarget = open(measureTarget);
            return this;
        }

        /** Any of these stances; none means all. */
        public Builder stances(Set<Stance> stances) {
            this.stances = stances;
            return this;
        }

        /** CAMEO code or a beginning of it, or a PLOVER type. */
        public Builder code(@Nullable String code) {
            this.code = open(code);
            return this;
        }

        /** Any of these quad classes; none means all. */
        public Builder quads(Set<Integer> quads) {
            this.quads = quads;
            return this;
        }

        /** Any of these factualities; none means all. */
        public Builder factualities(Set<Factuality> factualities) {
            this.factualities = factualities;
            return this;
        }

        /** First day. */
        public Builder since(@Nullable LocalDate since) {
            this.since = since;
            return this;
        }

        /** Last day. */
        public Builder until(@Nullable LocalDate until) {
            this.until = until;
            return this;
        }

        /** Place or country. */
        public Builder at(@Nullable String at) {
            this.at = open(at);
            return this;
        }

        /** Words of the proof sentence. */
        public Builder text(@Nullable String text) {
            this.text = open(text);
            return this;
        }

        /** Least confidence. */
        public Builder minConfidence(double minConfidence) {
            this.minConfidence = minConfidence;
            return this;
        }

        /** Id of a report. */
        public Builder report(@Nullable String report) {
            this.report = open(report);
            return this;
        }

        /** Who published the report. */
        public Builder publisher(@Nullable String publisher) {
            this.publisher = open(publisher);
            return this;
        }

        /** Whether to show what a person rejected. */
        public Builder rejected(boolean rejected) {
            this.rejected = rejected;
            return this;
        }

        /** Whether to show of each happening only the event that leads it. */
        public Builder merged(boolean merged) {
            this.merged = merged;
            return this;
        }

        /** Whether the oldest come first. */
        public Builder oldestFirst(boolean oldestFirst) {
            this.oldestFirst = oldestFirst;
            return this;
        }

        /** At most so many. */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /** Leave out so many at the beginning. */
        public Builder offset(int offset) {
            this.offset = offset;
            return this;
        }

        /** The query as it stands. */
        public Query build() {
            return new Query(
                    actor,
                    counterpart,
                    source,
                    target,
                    holder,
                    speaker,
                    measures,
                    measureTarget,
                    stances,
                    code,
                    quads,
                    factualities,
                    since,
                    until,
                    at,
                    text,
                    minConfidence,
                    report,
                    publisher,
                    rejected,
                    merged,
                    oldestFirst,
                    limit,
                    offset);
        }

        /** A form on a page sends empty fields for what was left open. */
        private static @Nullable String open(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
