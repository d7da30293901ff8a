package org.dragoman.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.testkit.SyntheticNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go wrong around a ledger in a file: it says so, and loses nothing. */
class SqliteSafetyTest {
    private static final ReadBy BY = new ReadBy("0.1.0", "1");
    private static final int REPORTS = 600;
    private static final int BATCH = 20;
    private static final int KILLS = 3;
    private static final long GROWN = 300_000;

    @TempDir
    Path folder;

    private static List<Deposit> news(int from, int to) {
        SyntheticNews news = new SyntheticNews(3);
        List<Deposit> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            out.add(Deposit.of(news.reading(i, 3, 2, 1)));
        }
        return out;
    }

    @Test
    void aFullDiskIsToldAndTheNextRunGoesOn() {
        SqliteStore store = SqliteStore.open(folder.resolve("full.ledger"));
        try (Ledger ledger = new SqlLedger(store)) {
            ledger.put(news(0, 20), BY);
            long pages = store.change(handle -> Sql.of("pragma page_count").number(handle));
            store.change(
                    handle -> Sql.of("pragma max_page_count = " + (pages + 20)).number(handle));
            assertThatThrownBy(() -> ledger.put(news(20, 400), BY))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("disk is full")
                    .hasMessageContaining("Make room");
            assertThat(ledger.totals().reports()).isEqualTo(20);
            store.change(handle -> Sql.of("pragma max_page_count = 1000000").number(handle));
            assertThat(ledger.put(news(0, 400), BY).added()).isEqualTo(380);
        }
    }

    @Test
    void whoeverWaitsTooLongForAnotherWriterIsTold() throws Exception {
        Path file = folder.resolve("busy.ledger");
        try (Ledger ledger = new SqlLedger(SqliteStore.open(file, 200));
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            ledger.put(news(0, 5), BY);
            statement.execute("begin immediate");
            assertThatThrownBy(() -> ledger.put(news(5, 10), BY))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another process has been writing");
            assertThat(ledger.totals().reports()).as("who asks does not wait").isEqualTo(5);
            statement.execute("commit");
            assertThat(ledger.put(news(5, 10), BY).added()).isEqualTo(5);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() throws Exception {
        Path sealed = Files.createDirectory(folder.resolve("sealed"));
        // Root may write everywhere but here.
        Path proc = Path.of("/proc");
        boolean root = !sealed.toFile().setWritable(false) || Files.isWritable(sealed);
        assumeThat(!root || Files.isDirectory(proc)).isTrue();
        Path file = (root ? proc : sealed).resolve("news.ledger");
        assertThatThrownBy(() -> SqliteLedger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("cannot be opened for writing")
                .hasMessageContaining("--ledger");
    }

    @Test
    void processesThatAreKilledWhileTheyWriteLoseNothingAndDoubleNothing() throws Exception {
        Path killed = folder.resolve("killed.ledger");
        Random random = new Random(5);
        for (int i = 0; i < KILLS; i++) {
            Process one = writer(killed);
            Process other = writer(killed);
            long before = size(killed);
            while (size(killed) < before + GROWN && (one.isAlive() || other.isAlive())) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(120));
            one.destroyForcibly();
            other.destroyForcibly();
            assertThat(one.waitFor(30, TimeUnit.SECONDS) && other.waitFor(30, TimeUnit.SECONDS))
                    .isTrue();
        }
        try (Ledger ledger = SqliteLedger.open(killed)) {
            assertThat(ledger.totals().reports())
                    .as("something was written, not all")
                    .isBetween(1L, REPORTS - 1L);
        }
        Path whole = folder.resolve("whole.ledger");
        write(whole);
        write(killed);
        assertThat(outcome(killed)).isEqualTo(outcome(whole)).hasSizeGreaterThan(REPORTS);
        try (Ledger one = SqliteLedger.open(killed);
                Ledger other = SqliteLedger.open(whole)) {
            assertThat(one.totals()).isEqualTo(other.totals());
            assertThat(one.actors(Query.all())).isEqualTo(other.actors(Query.all()));
        }
    }

    /** Bytes of a ledger and its log. */
    private static long size(Path file) {
        return file.toFile().length()
                + file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    }

    private Process writer(Path file) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SqliteSafetyTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "writer.log"))
                .start();
    }

    /** What the child processes run: writes batch after batch. */
    public static void main(String[] args) {
        write(Path.of(args[0]));
    }

    private static void write(Path file) {
        try (Ledger ledger = SqliteLedger.open(file)) {
            for (int from = 0; from < REPORTS; from += BATCH) {
                ledger.put(news(from, from + BATCH), BY);
            }
            ledger.merge();
        }
    }

    /** All entries with their ids, in an order of their own. */
    private static List<String> outcome(Path file) {
        List<String> out = new ArrayList<>();
        try (Ledger ledger = SqliteLedger.open(file)) {
            JsonReadings json = JsonReadings.plain();
            ledger.events(
                    Query.all(),
                    kept -> out.add(kept.id() + kept.happening() + kept.witnesses() + json.write(kept.entry())));
            ledger.positions(Query.all(), kept -> out.add(kept.id() + json.write(kept.entry())));
            ledger.quotations(Query.all(), kept -> out.add(kept.id() + json.write(kept.entry())));
        }
        return out.stream().sorted().toList();
    }
}
