package org.dragoman.ledger.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Happenings;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Story;
import org.dragoman.ledger.Telling;
import org.jdbi.v3.core.Handle;

/** Which reports tell one story, and which events tell one happening. */
final class Witnesses {
    private static final int KINS_AT_ONCE = 500;

    private final Store store;
    private final Slabs slabs;
    private final Writers writers;
    private final Ids ids;

    Witnesses(Store store, Slabs slabs, Writers writers, Ids ids) {
        this.ids = ids;
        this.store = store;
        this.slabs = slabs;
        this.writers = writers;
    }

    void join(List<Story> stories) {
        writers.write((handle, writing) -> {
            for (Story story : stories) {
                for (Story.Member member : story.members()) {
                    writing.later(
                            "update report set story = ?, likeness = ? where id = ?",
                            story.id(),
                            member.likeness(),
                            member.report());
                }
            }
            writing.flush();
            return true;
        });
    }

    Optional<Story> story(String reportId) {
        return store.ask(handle -> Sql.of("select coalesce(story, id) from report where id = ?", reportId)
                .all(handle, row -> row.getString(1))
                .stream()
                .findFirst()
                .map(id -> story(handle, id)));
    }

    private static Story story(Handle handle, String id) {
        return new Story(
                id,
                Sql.of(
                                "select id, coalesce(likeness, 1) from report where story = ? or id = ?"
                                        + " order by id <> ?, published nulls first, id",
                                id,
                                id,
                                id)
                        .all(handle, row -> new Story.Member(row.getString(1), row.getDouble(2))));
    }

    /** Goes through the kins part by part, so that other writers have their turn and the log stays short. */
    long merge() {
        writers.write((handle, writing) -> {
            String fresh = " from entry where seq > (select upto from merged) and kin is not null";
            Sql.of("insert into telling select kin, seq" + fresh + " order by kin, seq")
                    .run(handle);
            Sql.of("insert into unmerged select distinct kin" + fresh + " on conflict do nothing")
                    .run(handle);
            return Sql.of("update merged set upto = (select coalesce(max(seq), 0) from entry)"
                            + " where upto < (select coalesce(max(seq), 0) from entry)")
                    .run(handle);
        });
        while (writers.write(this::mergeSome)) {
            // Until no kin is left.
        }
        writers.write((handle, writing) -> {
            slabs.complete(handle);
            return true;
        });
        return store.ask(handle -> Sql.of("select count(*) from entry where kind = 'e' and witnesses > 1")
                .number(handle));
    }

    private boolean mergeSome(Handle handle, Writing writing) throws SQLException {
        record Kin(String name, boolean isAlone) {}
        List<Kin> kins = Sql.of(
                        "select u.kin, (select count(*) from (select 1 from telling t where t.kin = u.kin limit 2) two)"
                                + " from unmerged u order by u.kin limit ?",
                        KINS_AT_ONCE)
                .all(handle, row -> new Kin(row.getString(1), row.getLong(2) < 2));
        List<Long> changed = new ArrayList<>();
        for (Kin kin : kins) {
            if (!kin.isAlone) {
                changed.addAll(merge(handle, writing, kin.name));
            }
            writing.later("delete from unmerged where kin = ?", kin.name);
        }
        for (List<Long> some : Reports.slices(changed)) {
            slabs.forget(handle, "e.seq in (" + Sql.marks(some) + ")", some.toArray());
        }
        writing.flush();
        return kins.size() == KINS_AT_ONCE;
    }

    /** Groups the events of a kin; returns the numbers of those that change. */
    private static List<Long> merge(Handle handle, Writing writing, String kin) throws SQLException {
        record Told(long seq, Kept<Event> kept) {}
        List<Told> told = Sql.of(
                        Rows.KEPT.stripTrailing() + ", e.seq from telling t join entry e on e.seq = t.entry "
                                + Rows.BESIDE
                                + " where t.kin = ? and (e.verdict is null or e.verdict <> 'REJECTED')",
                        kin)
                .all(
                        handle,
                        row -> new Told(row.getLong(Rows.KEPT_COLUMNS + 1), Rows.typed(Rows.kept(row), Event.class)));
        List<Long> changed = new ArrayList<>();
        if (told.size() < 2) {
            return changed;
        }
        Map<String, Told> before = new HashMap<>();
        told.forEach(each -> before.put(each.kept.id(), each));
        for (List<Telling> group :
                Happenings.of(told.stream().map(each -> Telling.of(each.kept)).toList())) {
            String lead = group.get(0).id();
            for (Telling telling : group) {
                int witnesses = telling.id().equals(lead) ? group.size() : 1;
                Told was = before.get(telling.id());
                if (was != null && (!was.kept.happening().equals(lead) || was.kept.witnesses() != witnesses)) {
                    writing.later(
                            "update entry set happening = ?, witnesses = ? where seq = ?",
                            group.size() == 1 ? null : lead,
                            witnesses,
                            was.seq);
                    changed.add(was.seq);
                }
            }
        }
        return changed;
    }

    void separate() {
        writers.write((handle, writing) -> {
            Sql.of("insert into unmerged select distinct kin from entry where kin is not null on conflict do nothing")
                    .run(handle);
            slabs.forget(handle, "e.happening is not null");
            Sql.of("update entry set happening = null, witnesses = 1 where happening is not null")
                    .run(handle);
            slabs.complete(handle);
            return true;
        });
    }

    Optional<Happening> happening(String entryId) {
        return store.ask(handle -> {
            long seq = ids.row(handle, entryId).orElse(0L);
            List<Kept<Event>> told = Sql.of(
                            Rows.KEPT + "from entry e " + Rows.BESIDE
                                    + " where e.kind = 'e' and (e.seq = ? or e.happening ="
                                    + " (select happening from entry where seq = ?))",
                            seq,
                            seq)
                    .all(handle, row -> Rows.typed(Rows.kept(row), Event.class));
            return told.isEmpty() ? Optional.empty() : Optional.of(happening(told));
        });
    }

    private static Happening happening(List<Kept<Event>> told) {
        List<String> order = Happenings.of(told.stream().map(Telling::of).toList()).stream()
                .flatMap(List::stream)
                .map(Telling::id)
                .toList();
        List<Kept<Event>> witnesses = told.stream()
                .sorted(Comparator.comparingInt(kept -> order.indexOf(kept.id())))
                .toList();
        Telling lead = Telling.of(witnesses.get(0));
        return new Happening(
                lead.id(),
                witnesses,
                witnesses.stream()
                        .map(kept -> Happenings.why(lead, Telling.of(kept)))
                        .toList());
    }
}
