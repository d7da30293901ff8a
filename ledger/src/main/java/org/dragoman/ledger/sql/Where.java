package org.dragoman.ledger.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A query as an SQL condition with its values.
 *
 * <p>SQLite is told the way: conditions that few rows meet are {@linkplain #settle answered first}, and the rows found are
 * held against the rest; otherwise an index is walked in the order of days until the page is full. What no index leads to is
 * found in {@linkplain Slabs slabs}.
 */
final class Where {
    /** So many rows are looked up and sorted in a few hundredths of a second. */
    private static final int FEW = 20_000;

    /** So many rows are searched for words in a few hundredths of a second. */
    private static final int MANY = 100_000;

    /** So many rows are looked at in some thousandths of a second. */
    private static final int GLANCE = 1_000;

    /** Stands before a column in a condition where an index must not be used when an index is walked. */
    private static final String COLUMN = "{}";

    private static final int LISTED = 200;

    private final Handle handle;
    private final Dialect dialect;
    private final String row;
    private final List<Sql> conditions = new ArrayList<>();
    private final List<Sql> walked = new ArrayList<>();
    private final List<Narrow> narrows = new ArrayList<>();
    private @Nullable Narrow first;
    private @Nullable Said said;

    /** Looked up once for a question, however often it names them. */
    private final Map<String, Meant> meant;

    /**
     * A condition that an index of its own answers.
     *
     * @param condition the condition
     * @param rows the question for the {@code seq} of the rows that meet it, some perhaps twice
     */
    private record Narrow(Sql condition, Sql rows) {
        long count(Handle handle, int most) {
            return Sql.of("select count(*) from (select 1 from (")
                    .and(rows)
                    .and(") n limit ?) m", most)
                    .number(handle);
        }
    }

    private Where(Handle handle, Dialect dialect, String row, Map<String, Meant> meant) {
        this.handle = handle;
        this.dialect = dialect;
        this.row = row;
        this.meant = meant;
    }

    /** The condition on {@code entry e} for entries of one kind: e, p or q. */
    static Where entries(Handle handle, Dialect dialect, Query query, char kind) {
        return entries(handle, dialect, query, kind, new HashMap<>());
    }

    private static Where entries(Handle handle, Dialect dialect, Query query, char kind, Map<String, Meant> meant) {
        Where where = new Where(handle, dialect, "entry e", meant);
        where.and("e.kind = ?", String.valueOf(kind));
        where.period(query, "e.day");
        where.walked();
        where.shown(query);
        where.common(query);
        where.takesPart(query.actor(), kind);
        where.takesPart(query.counterpart(), kind);
        if (kind == 'e') {
            where.event(query);
        } else if (kind == 'p') {
            where.position(query);
        } else {
            where.actor(query.speaker(), 1);
        }
        return where;
    }

    /**
     * The condition for this query taken apart into several that no entry meets twice and that each one index answers: who
     * takes part as the first party, and who only as the second.
     */
    List<Where> disjoint(Query query, char kind) {
        String asked = query.actor();
        if (asked == null || query.counterpart() != null || kind == 'q') {
            return List.of(this);
        }
        Query rest = query.withoutActor();
        Where first = entries(handle, dialect, rest, kind, meant);
        first.actor(asked, 1);
        Where second = entries(handle, dialect, rest, kind, meant);
        second.actor(asked, 2);
        second.conditions.add(Sql.of("not (").and(second.part(asked, 1)).and(")"));
        return List.of(first, second);
    }

    /** The condition on {@code report r}. */
    static Where reports(Handle handle, Dialect dialect, Query query) {
        Where where = new Where(handle, dialect, "report r", new HashMap<>());
        where.and("1 = 1");
        where.period(query, "r.published");
        where.walked();
        where.optional("r.id = ?", query.report());
        String publisher = query.publisher();
        if (publisher != null) {
            where.and("{}r.folded_publisher = ?", fold(publisher));
            where.narrow("select seq from report where folded_publisher = ?", fold(publisher));
        }
        where.text(query, "report_text", "r.seq");
        if (query.actor() != null) {
            where.hasActor(query.actor());
        }
        return where;
    }

    private void hasActor(String asked) {
        Sql one = part(asked, 1);
        Sql two = part(asked, 2);
        String shown = "e.kind in ('e', 'p', 'q') and (e.verdict is null or e.verdict <> 'REJECTED') and ";
        conditions.add(Sql.of("exists (select 1 from entry e where e.report = r.seq and " + shown + "(")
                .and(one)
                .and(" or ")
                .and(two)
                .and("))"));
    }

    /** For reports by an actor who has these entries: whether to begin with them, if they are few. */
    void tellers(List<Integer> entries) {
        if (entries.size() <= FEW) {
            String list = entries.stream().map(String::valueOf).collect(Collectors.joining(","));
            narrow("select e.report as seq from entry e where " + dialect.among("e.seq"), list);
        }
    }

    private void shown(Query query) {
        if (!query.rejected()) {
            and("(e.verdict is null or e.verdict <> 'REJECTED')");
        }
    }

    private void common(Query query) {
        if (query.minConfidence() > 0) {
            and("e.confidence >= ?", query.minConfidence());
        }
        if (query.report() != null) {
            and("e.report = (select seq from report where id = ?)", query.report());
        }
        String publisher = query.publisher();
        if (publisher != null) {
            and("e.report in (select seq from report where folded_publisher = ?)", fold(publisher));
        }
        text(query, "entry_text", "e.seq");
    }

    private void event(Query query) {
        actor(query.source(), 1);
        actor(query.target(), 2);
        in("e.quad", query.quads());
        in("e.factuality", query.factualities().stream().map(Enum::name).toList());
        code(query.code());
        String at = query.at();
        if (at != null) {
            and("(e.place = ? or e.country = ?)", fold(at), at.toUpperCase(Locale.ROOT));
        }
        if (query.merged()) {
            and("(e.happening is null or e.happening = e.id)");
        }
    }

    /** CAMEO codes are digits, PLOVER types are words. */
    private void code(@Nullable String code) {
        if (code == null) {
            return;
        }
        if (Character.isDigit(code.charAt(0))) {
            and("e.code >= ? and e.code < ?", code, code + '\uffff');
        } else {
            and("e.plover = ?", code.toUpperCase(Locale.ROOT));
        }
    }

    private void position(Query query) {
        actor(query.holder(), 1);
        actor(query.speaker(), 2);
        in("e.stance", query.stances().stream().map(Enum::name).toList());
        in("e.factuality", query.factualities().stream().map(Enum::name).toList());
        in("e.code", query.measures());
        if (query.measureTarget() != null) {
            and("e.target = ?", query.measureTarget().toUpperCase(Locale.ROOT));
        }
    }

    private void takesPart(@Nullable String asked, char kind) {
        if (asked == null) {
            return;
        }
        Sql one = part(asked, 1);
        conditions.add(
                kind == 'q'
                        ? one
                        : Sql.of("(").and(one).and(" or ").and(part(asked, 2)).and(")"));
    }

    private void actor(@Nullable String asked, int column) {
        if (asked != null) {
            conditions.add(part(asked, column));
        }
    }

    /** Somebody of the list of actors. */
    private record Somebody(long seq, String party) {}

    /**
     * Whom somebody may mean.
     *
     * @param parties whole parties
     * @param others who is of no such party, by code or name
     */
    private record Meant(List<String> parties, List<Somebody> others) {}

    /** A whole party is asked for by its indexed column; others, met by code or name, in their parties. */
    private Sql part(String asked, int column) {
        Sql condition = named(asked.toUpperCase(Locale.ROOT), fold(asked));
        Meant all = meant.computeIfAbsent(asked, this::look);
        List<String> parties = all.parties;
        List<Somebody> others = all.others;
        Sql whole = anyOf("e.party" + column, parties);
        return others.isEmpty()
                ? whole
                : parties.isEmpty()
                        ? some(others, condition, column)
                        : Sql.of("(")
                                .and(whole)
                                .and(" or ")
                                .and(some(others, condition, column))
                                .and(")");
    }

    private Meant look(String asked) {
        String upper = asked.toUpperCase(Locale.ROOT);
        String lower = fold(asked);
        List<String> parties = Sql.of("select distinct party from actor where party in (?, ?, ?)", asked, upper, lower)
                .all(handle, row -> row.getString(1));
        List<Somebody> others = Sql.of("select seq, party from actor where ")
                .and(named(upper, lower))
                .all(handle, row -> new Somebody(row.getLong(1), row.getString(2)))
                .stream()
                .filter(each -> !parties.contains(each.party))
                .toList();
        return new Meant(parties, others);
    }

    private static Sql some(List<Somebody> wanted, Sql condition, int column) {
        Sql actors = Sql.of("e.actor" + column);
        Sql in = wanted.size() <= LISTED
                ? actors.and(
                        " in (" + Sql.marks(wanted) + ")",
                        wanted.stream().map(Somebody::seq).toArray())
                : actors.and(" in (select seq from actor where ").and(condition).and(")");
        List<String> parties = wanted.stream().map(Somebody::party).distinct().toList();
        return parties.size() > LISTED
                ? in
                : Sql.of("(")
                        .and(anyOf("e.party" + column, parties))
                        .and(" and ")
                        .and(in)
                        .and(")");
    }

    /** With one value an index is walked in order, with several it cannot. */
    private static Sql anyOf(String column, List<String> values) {
        return switch (values.size()) {
            case 0 -> Sql.of("1 = 0");
            case 1 -> Sql.of(column + " = ?", values.get(0));
            default -> Sql.of(column + " in (" + Sql.marks(values) + ")", values.toArray());
        };
    }

    private void period(Query query, String column) {
        if (query.since() != null) {
            and(column + " >= ?", query.since().toString());
        }
        if (query.until() != null) {
            and(column + " <= ?", query.until().toString());
        }
    }

    private void text(Query query, String table, String seq) {
        List<List<String>> phrases = query.text() == null ? List.of() : Filter.phrases(query.text());
        if (phrases.isEmpty()) {
            return;
        }
        Sql rows = Sql.of(dialect.having(table), dialect.asked(phrases));
        and(COLUMN + seq + " in (" + rows.text() + ")", rows.values().toArray());
        narrow(rows);
        said = new Said(conditions.get(conditions.size() - 1), rows);
    }

    /**
     * Words that are asked for.
     *
     * @param condition that a row is among those that have them
     * @param rows the rows that have them
     */
    private record Said(Sql condition, Sql rows) {

        /** Those of some rows that have the words; null if they lie too far apart for reading all between. */
        @Nullable
        List<Long> among(Handle handle, List<Long> some, int limit, int offset) {
            long least = some.stream().min(Comparator.naturalOrder()).orElse(0L);
            long most = some.stream().max(Comparator.naturalOrder()).orElse(0L);
            if (most - least > MANY) {
                return null;
            }
            Set<Long> having = new HashSet<>(
                    rows.and(" and rowid between ? and ?", least, most).all(handle, row -> row.getLong(1)));
            return some.stream()
                    .filter(having::contains)
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }
    }

    /**
     * The numbers of the rows of a page, found by a glance at the first thousand rows; null if that does not fill the page.
     *
     * @param day the column by which rows are ordered, before their ids
     */
    @Nullable
    List<Long> glance(String day, String direction, int limit, int offset) {
        long wanted = (long) limit + offset;
        if (dialect.plans() || wanted > FEW || conditions.size() == walked.size()) {
            return null;
        }
        String name = row.substring(row.indexOf(' ') + 1);
        String order = " order by %s " + direction + " nulls last, %s limit ? offset ?";
        Sql first = Sql.of("select " + name + ".seq, " + name + ".id, " + day + " as day from " + row + " where ")
                .and(all(walked, ""))
                .and(order.formatted(day, name + ".id"), GLANCE + wanted, 0);
        Said words = said;
        List<Sql> rest = conditions.stream()
                .filter(each -> !walked.contains(each) && (words == null || each != words.condition))
                .toList();
        Sql seen = Sql.of("select f.seq from (")
                .and(first)
                .and(") f cross join " + row + " where " + name + ".seq = f.seq");
        for (Sql each : rest) {
            seen = seen.and(" and ").and(all(List.of(each), ""));
        }
        List<Long> found = seen.and(
                        order.formatted("f.day", "f.id"),
                        words == null ? limit : GLANCE + wanted,
                        words == null ? offset : 0)
                .all(handle, each -> each.getLong(1));
        List<Long> page = words == null ? found : words.among(handle, found, limit, offset);
        return page != null && page.size() == limit ? page : null;
    }

    /** Small letters, as names of actors, places and publishers are kept for comparing. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void optional(String condition, @Nullable String value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private void in(String column, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            and(column + " in (" + Sql.marks(wanted) + ")", wanted.toArray());
        }
    }

    private void and(String condition, Object... bound) {
        conditions.add(Sql.of(condition, bound));
    }

    /** The conditions so far are those that the index answers in whose order rows are walked. */
    private void walked() {
        walked.addAll(conditions);
    }

    /** Says by which question the rows of the last condition are found. */
    private void narrow(String rows, Object... bound) {
        narrow(Sql.of(rows, bound));
    }

    private void narrow(Sql rows) {
        narrows.add(new Narrow(conditions.get(conditions.size() - 1), rows));
    }

    /** Numbers of the actors that somebody may mean. */
    static List<Long> meant(Handle handle, String asked) {
        String upper = asked.toUpperCase(Locale.ROOT);
        String lower = fold(asked);
        return Sql.of(
                        "select seq from actor where party in (?, ?, ?) or lower(party) = ? or ",
                        asked,
                        upper,
                        lower,
                        lower)
                .and(named(upper, lower))
                .all(handle, row -> row.getLong(1));
    }

    private static Sql named(String upper, String lower) {
        String last = "% " + lower.replaceAll("([\\\\%_])", "\\\\$1");
        return Sql.of("(code = ? or folded = ? or folded like ? escape '\\')", upper, lower, last);
    }

    /** For a page: finds out whether few rows meet one of the conditions, so that they are the first to be looked at. */
    Where settle() {
        if (dialect.plans() || narrows.isEmpty()) {
            return this;
        }
        record Counted(Narrow narrow, long rows) {}
        first = narrows.stream()
                .map(each -> new Counted(each, each.count(handle, FEW + 1)))
                .filter(each -> each.rows <= FEW)
                .min(Comparator.comparingLong(Counted::rows))
                .map(Counted::narrow)
                .orElse(null);
        return this;
    }

    /** "from … where …", for a page in the order of days, once it was {@linkplain #settle settled}. */
    Sql from() {
        if (first == null) {
            return Sql.of(" from " + row + " where ")
                    .and(condition(narrows.isEmpty() ? "" : dialect.unindexed(), null));
        }
        String seq = row.substring(row.indexOf(' ') + 1) + ".seq";
        return Sql.of(" from (select distinct seq from (")
                .and(first.rows)
                .and(") n) f cross join " + row + " where " + seq + " = f.seq and ")
                .and(condition(dialect.unindexed(), first.condition));
    }

    /** "from … where …", for which the database shall find the way itself. */
    Sql anyhow() {
        return Sql.of(" from " + row + " where ").and(condition("", null));
    }

    private Sql condition(String mark, @Nullable Sql answered) {
        return all(conditions.stream().filter(each -> each != answered).toList(), mark);
    }

    private static Sql all(List<Sql> conditions, String mark) {
        Sql out = Sql.of("");
        for (Sql each : conditions) {
            out = out.and(out.text().isEmpty() ? "" : " and ")
                    .and(each.text().replace(COLUMN, mark), each.values().toArray());
        }
        return out;
    }

    @Override
    public String toString() {
        return conditions + " " + Arrays.toString(narrows.toArray());
    }
}
