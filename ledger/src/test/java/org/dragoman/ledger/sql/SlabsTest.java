package org.dragoman.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.dragoman.coding.Event;
import org.dragoman.coding.Reading;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.testkit.LedgerContract;
import org.dragoman.testkit.SyntheticNews;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose slabs are full after a few entries: it answers like any other, and no slab that is kept is ever wrong. */
class SlabsTest extends LedgerContract {
    private static final int SIZE = 5;
    private static final int REPORTS = 90;

    @TempDir
    Path folder;

    @Override
    protected Ledger open() {
        return new SqlLedger(SqliteStore.open(folder.resolve("small.ledger")), new Slabs(SIZE));
    }

    @Test
    void keptSlabsSayWhatTheEntriesSayWhateverChanges() {
        SqliteStore store = SqliteStore.open(folder.resolve("changes.ledger"));
        Slabs slabs = new Slabs(SIZE);
        SyntheticNews news = new SyntheticNews(5);
        Random random = new Random(1);
        try (Ledger ledger = new SqlLedger(store, slabs);
                Ledger memory = new MemoryLedger()) {
            for (int round = 0; round < 12; round++) {
                List<Deposit> batch = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    batch.add(Deposit.of(news.reading(random.nextInt(REPORTS), 3, 2, 1)));
                }
                ReadBy by = new ReadBy("0.1.0", String.valueOf(round / 3));
                for (Ledger each : List.of(ledger, memory)) {
                    each.put(batch, by);
                }
                List<Kept<Event>> events = ledger.events(Query.all());
                Correction correction = new Correction(
                        events.get(random.nextInt(events.size())).id(),
                        Correction.Verdict.REJECTED,
                        "Ida",
                        Instant.parse("2026-05-01T12:00:00Z").plusSeconds(round),
                        "no event",
                        null);
                for (Ledger each : List.of(ledger, memory)) {
                    each.correct(correction);
                    if (round % 3 == 2) {
                        each.merge();
                    }
                    if (round == 8) {
                        each.separate();
                    }
                }
                assertThat(stale(store)).isEmpty();
                assertThat(ledger.totals()).isEqualTo(memory.totals());
                assertThat(ledger.actors(Query.all())).isEqualTo(memory.actors(Query.all()));
                assertThat(ledger.pairs(Query.all())).isEqualTo(memory.pairs(Query.all()));
            }
            assertThat(kept(store)).as("slabs were kept at all").isGreaterThan(10);
        }
    }

    @Test
    void aSlabIsMadeAnewByLaterWriters() {
        SqliteStore store = SqliteStore.open(folder.resolve("lost.ledger"));
        SyntheticNews news = new SyntheticNews(5);
        try (Ledger ledger = new SqlLedger(store, new Slabs(SIZE))) {
            ledger.put(news.readings(30).stream().map(Deposit::of).toList(), new ReadBy("0.1.0", "1"));
            long full = kept(store);
            var before = ledger.actors(Query.all());
            store.change(handle -> Sql.of("delete from slab").run(handle));
            assertThat(ledger.actors(Query.all())).isEqualTo(before);
            ledger.merge();
            assertThat(kept(store)).isEqualTo(full);
            assertThat(ledger.actors(Query.all())).isEqualTo(before);
        }
    }

    @Test
    void numbersThatAKeptSlabHasPassedAreNotGivenAgain() {
        SyntheticNews news = new SyntheticNews(8);
        ReadBy by = new ReadBy("0.1.0", "1");
        ReadBy newer = new ReadBy("0.1.0", "2");
        for (int entries = 1; entries <= 2 * SIZE; entries++) {
            SqliteStore store = SqliteStore.open(folder.resolve("passed-" + entries + ".ledger"));
            try (Ledger ledger = new SqlLedger(store, new Slabs(SIZE));
                    Ledger memory = new MemoryLedger()) {
                for (Ledger each : List.of(ledger, memory)) {
                    each.put(List.of(Deposit.of(news.reading(0, entries, 0, 0))), by);
                    for (int last : new int[] {1, 2}) {
                        each.put(List.of(Deposit.of(news.reading(last, 4, 0, 0))), by);
                    }
                    for (int emptied : new int[] {1, 2}) {
                        each.put(List.of(emptied(news.reading(emptied, 4, 0, 0))), newer);
                    }
                    for (int next = 3; next < 8; next++) {
                        each.put(List.of(Deposit.of(news.reading(next, 2, 1, 1))), newer);
                    }
                }
                assertThat(stale(store)).isEmpty();
                assertThat(ledger.totals()).isEqualTo(memory.totals());
                assertThat(ledger.actors(Query.all())).isEqualTo(memory.actors(Query.all()));
                for (Kept<Event> event : memory.events(Query.all())) {
                    assertThat(ledger.entry(event.id())).isPresent();
                }
            }
        }
    }

    /** What a newer program would make of the report if it found nothing in it. */
    private static Deposit emptied(Reading reading) {
        return Deposit.of(new Reading(
                reading.report(),
                reading.dateline(),
                reading.datelinePlace(),
                List.of(),
                List.of(),
                List.of(),
                reading.notes(),
                reading.detail()));
    }

    @Test
    void findsEveryEntryByItsIdAndByItsBeginningsWhetherItsSlabIsThereOrNot() {
        SqliteStore store = SqliteStore.open(folder.resolve("ids.ledger"));
        SyntheticNews news = new SyntheticNews(6);
        try (Ledger ledger = new SqlLedger(store, new Slabs(SIZE))) {
            ledger.put(news.readings(40).stream().map(Deposit::of).toList(), new ReadBy("0.1.0", "1"));
            for (int round = 0; round < 2; round++) {
                List<String> ids = new ArrayList<>();
                ledger.events(Query.all()).forEach(kept -> ids.add(kept.id()));
                ledger.positions(Query.all()).forEach(kept -> ids.add(kept.id()));
                ledger.quotations(Query.all()).forEach(kept -> ids.add(kept.id()));
                assertThat(ids).hasSizeGreaterThan(100);
                for (String id : ids) {
                    for (int length : new int[] {2, 3, 4, 9, 12, id.length()}) {
                        String begin = id.substring(0, length);
                        if (ids.stream().filter(each -> each.startsWith(begin)).count() > 1) {
                            assertThatThrownBy(() -> ledger.entry(begin)).hasMessageContaining("more than one");
                        } else {
                            assertThat(ledger.entry(begin).orElseThrow().id()).isEqualTo(id);
                        }
                    }
                    String last = id.endsWith("0") ? "1" : "0";
                    assertThat(ledger.entry(id.substring(0, id.length() - 1) + last))
                            .isEmpty();
                }
                assertThat(ledger.entry("no id")).isEmpty();
                store.change(
                        handle -> Sql.of("delete from slab where n % 3 = 1").run(handle));
            }
        }
    }

    private static long kept(SqliteStore store) {
        return store.ask(handle -> Sql.of("select count(distinct n) from slab").number(handle));
    }

    /** Numbers of the kept slabs that differ from their entries. */
    private static List<Long> stale(SqliteStore store) {
        return store.ask(handle -> {
            List<Long> out = new ArrayList<>();
            Slabs slabs = new Slabs(SIZE);
            for (long n : Sql.of("select distinct n from slab").all(handle, row -> row.getLong(1))) {
                Slab fresh = slabs.fromEntries(handle, n, EnumSet.allOf(Column.class));
                if (!Arrays.equals(bytes(handle, n, Ids.NAME), fresh.ids())) {
                    out.add(n);
                }
                for (Column column : Column.values()) {
                    byte[] kept = bytes(handle, n, column.name());
                    if (!words(Slab.Words.of(kept, SIZE)).equals(words(fresh.of(column)))) {
                        out.add(n);
                    }
                }
            }
            return out;
        });
    }

    private static byte[] bytes(Handle handle, long n, String name) {
        return Sql.of("select bytes from slab where n = ? and name = ?", n, name)
                .all(handle, row -> row.getBytes(1))
                .get(0);
    }

    private static List<String> words(Slab.Words words) {
        List<String> out = new ArrayList<>();
        for (short at : words.at()) {
            out.add(words.list().get(at));
        }
        return out;
    }
}
