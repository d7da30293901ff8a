package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.LedgerException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What persons said of entries. The entry as it was read is kept beside it, so that the word can be taken back. */
final class Corrections {
    private final Store store;
    private final Writers writers;
    private final Ids ids;

    Corrections(Store store, Writers writers, Ids ids) {
        this.store = store;
        this.writers = writers;
        this.ids = ids;
    }

    void put(Correction correction) {
        writers.write((handle, writing) -> {
            String id = correction.entry();
            long seq = ids.row(handle, id)
                    .orElseThrow(() -> new LedgerException(
                            "The ledger has no entry " + id + ". Copy the id from the first column of the table."));
            Kept<?> there = Entries.kept(handle, seq);
            Entry corrected = correction.corrected();
            if (corrected != null && corrected.getClass() != there.entry().getClass()) {
                throw new LedgerException("The entry " + id + " can only be corrected by an entry of its own kind, "
                        + there.entry().getClass().getSimpleName() + ".");
            }
            Entry original = original(handle, id).orElse(there.entry());
            Sql.of(
                            "insert into correction (entry, report, verdict, who, at, why, original, corrected)"
                                    + " values (?, (select report from entry where seq = ?), ?, ?, ?, ?, ?, ?)"
                                    + " on conflict (entry) do update set report = excluded.report,"
                                    + " verdict = excluded.verdict, who = excluded.who, at = excluded.at,"
                                    + " why = excluded.why, original = excluded.original, corrected = excluded.corrected",
                            id,
                            seq,
                            correction.verdict().name(),
                            correction.who(),
                            correction.when().toString(),
                            correction.why(),
                            Rows.json(original),
                            corrected == null ? null : Rows.json(corrected))
                    .run(handle);
            show(
                    writing,
                    seq,
                    id,
                    corrected == null ? original : corrected,
                    correction.verdict().name());
            return true;
        });
    }

    private static Optional<Entry> original(Handle handle, String id) {
        return Sql.of("select original from correction where entry = ?", id)
                .all(handle, row -> Rows.entry(id, row.getString(1)))
                .stream()
                .findFirst();
    }

    /** Gives an entry another wording and verdict, and takes the happening apart that it was in. */
    private static void show(Writing writing, long seq, String id, Entry entry, @Nullable String verdict)
            throws SQLException {
        writing.part("e.seq = ?", seq);
        writing.overwrite(seq, id, entry, verdict);
    }

    boolean withdraw(String entryId) {
        return writers.write((handle, writing) -> {
            Optional<Entry> original = original(handle, entryId);
            if (original.isEmpty()) {
                return false;
            }
            Optional<Long> seq = ids.row(handle, entryId);
            if (seq.isPresent()) {
                show(writing, seq.get(), entryId, original.get(), null);
            }
            Sql.of("delete from correction where entry = ?", entryId).run(handle);
            return true;
        });
    }

    List<Correction> list() {
        return store.ask(
                handle -> Sql.of("select entry, verdict, who, at, why, corrected from correction order by at, entry")
                        .all(handle, Corrections::correction));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String corrected = row.getString(6);
        return new Correction(
                row.getString(1),
                Correction.Verdict.valueOf(row.getString(2)),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                corrected == null ? null : Rows.entry(row.getString(1), corrected));
    }
}
