package org.dragoman.ledger.sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all entries that nobody rejected, kept in tables: by kind, actor and month, month and quad class, pair, and
 * measure. They count the entries up to a number; what came later is counted when somebody asks, and added once it is much.
 * Whoever changes an entry that is counted takes it out before and puts it in again after.
 */
final class KeptSums {
    /** Counted while somebody waits: a few hundredths of a second. */
    private static final long LATER = 50_000;

    private static final String SHOWN = "(e.verdict is null or e.verdict <> 'REJECTED')";
    private static final String MONTH = "substr(e.day, 1, 7)";

    private KeptSums() {}

    /** Number of the last entry that the sums count. */
    static long upto(Handle handle) {
        return Sql.of("select upto from summed").number(handle);
    }

    /** Adds what came later, if it is much. */
    static void keepUp(Handle handle, Dialect dialect, long last) {
        long upto = upto(handle);
        if (last - upto >= LATER) {
            add(handle, dialect, upto, last);
        }
    }

    /** Adds all that came later. */
    static void complete(Handle handle, Dialect dialect) {
        long upto = upto(handle);
        long last = Sql.of("select coalesce(max(seq), 0) from entry").number(handle);
        if (last > upto) {
            add(handle, dialect, upto, last);
        }
    }

    private static void add(Handle handle, Dialect dialect, long upto, long last) {
        count(handle, dialect, 1, Sql.of("e.seq > ? and e.seq <= ?", upto, last));
        Sql.of("update summed set upto = ?", last).run(handle);
    }

    /** Takes the entries of a report out of the sums. */
    static void forget(Handle handle, Dialect dialect, long report) {
        count(handle, dialect, -1, Sql.of("e.report = ? and e.seq <= (select upto from summed)", report));
    }

    /** Takes an entry out of the sums ({@code -1}) or puts it in again ({@code 1}), as it now stands. */
    static void recount(Handle handle, Dialect dialect, long seq, int sign) {
        count(handle, dialect, sign, Sql.of("e.seq = ? and e.seq <= (select upto from summed)", seq));
    }

    private static void count(Handle handle, Dialect dialect, int sign, Sql which) {
        Sql where = Sql.of(" from entry e where ").and(which).and(" and " + SHOWN);
        // Not by an index on kinds, which would go through all that the ledger holds.
        String kind = dialect.unindexed() + "e.kind";
        String n = sign + " * count(*)";
        Sql.of("insert into sum_kind (kind, n) select e.kind, " + n)
                .and(where)
                .and(" group by e.kind on conflict (kind) do update set n = sum_kind.n + excluded.n")
                .run(handle);
        actors(handle, n, where, "actor1", "");
        actors(handle, n, where, "actor2", " and e.actor2 is not null and e.actor2 <> e.actor1");
        Sql.of("insert into sum_month (month, quad, n) select " + MONTH + ", e.quad, " + n)
                .and(where)
                .and(" and " + kind + " = 'e' and e.day is not null group by 1, 2"
                        + " on conflict (month, quad) do update set n = sum_month.n + excluded.n")
                .run(handle);
        Sql.of("insert into sum_pair (party1, party2, n, conflict) select e.party1, e.party2, " + n + ", " + sign
                        + " * count(case when e.quad >= 3 then 1 end)")
                .and(where)
                .and(" and " + kind
                        + " = 'e' and e.party2 is not null group by 1, 2 on conflict (party1, party2) do update"
                        + " set n = sum_pair.n + excluded.n, conflict = sum_pair.conflict + excluded.conflict")
                .run(handle);
        Sql.of("insert into sum_measure (code, target, support, oppose, other) select e.code, coalesce(e.target, ''), "
                        + sign + " * count(case when e.stance = 'SUPPORT' then 1 end), "
                        + sign + " * count(case when e.stance = 'OPPOSE' then 1 end), "
                        + sign + " * count(case when e.stance not in ('SUPPORT', 'OPPOSE') then 1 end)")
                .and(where)
                .and(" and " + kind + " = 'p' group by 1, 2 on conflict (code, target) do update"
                        + " set support = sum_measure.support + excluded.support,"
                        + " oppose = sum_measure.oppose + excluded.oppose, other = sum_measure.other + excluded.other")
                .run(handle);
    }

    /** Once for all months together and once for each. */
    private static void actors(Handle handle, String n, Sql where, String column, String more) {
        for (String month : List.of("''", MONTH)) {
            Sql.of("insert into sum_actor (month, kind, actor, n) select " + month + ", e.kind, e." + column + ", " + n)
                    .and(where)
                    .and(
                            more + (month.equals(MONTH) ? " and e.day is not null" : "")
                                    + " group by 1, 2, 3 on conflict (month, kind, actor) do update set n = sum_actor.n + excluded.n")
                    .run(handle);
        }
    }

    /**
     * A period in whole months and the days at its ends.
     *
     * @param months the condition on the months of {@code sum_actor}, null if there is no whole month
     * @param ends the days that the months leave out, each as a question
     */
    record Split(@Nullable Sql months, List<Query> ends) {}

    /** Takes the period of a query apart. */
    static Split split(Query query) {
        LocalDate since = query.since();
        LocalDate until = query.until();
        if (since == null && until == null) {
            return new Split(Sql.of("month = ''"), List.of());
        }
        YearMonth first = since == null
                ? null
                : since.getDayOfMonth() == 1
                        ? YearMonth.from(since)
                        : YearMonth.from(since).plusMonths(1);
        YearMonth last = until == null
                ? null
                : until.equals(YearMonth.from(until).atEndOfMonth())
                        ? YearMonth.from(until)
                        : YearMonth.from(until).minusMonths(1);
        if (first != null && last != null && first.isAfter(last)) {
            return new Split(null, List.of(days(since, until)));
        }
        List<Query> ends = new ArrayList<>();
        if (first != null && since != null && since.isBefore(first.atDay(1))) {
            ends.add(days(since, first.atDay(1).minusDays(1)));
        }
        if (last != null && until != null && until.isAfter(last.atEndOfMonth())) {
            ends.add(days(last.plusMonths(1).atDay(1), until));
        }
        Sql months = Sql.of("month > ''");
        months = first == null ? months : months.and(" and month >= ?", first.toString());
        months = last == null ? months : months.and(" and month <= ?", last.toString());
        return new Split(months, ends);
    }

    private static Query days(@Nullable LocalDate since, @Nullable LocalDate until) {
        return Query.builder().since(since).until(until).build();
    }
}
