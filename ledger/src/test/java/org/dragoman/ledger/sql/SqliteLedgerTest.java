package org.dragoman.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.testkit.LedgerContract;
import org.dragoman.testkit.Samples;
import org.dragoman.testkit.SyntheticNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
    private static final ReadBy BY = new ReadBy("0.1.0", "1");

    @TempDir
    Path folder;

    @Override
    protected Ledger open() {
        return SqliteLedger.open(folder.resolve("news.ledger"));
    }

    @Test
    void keepsWhatItHoldsWhenItIsOpenedAgain() {
        Path file = folder.resolve("deep/er/kept.ledger");
        try (Ledger first = SqliteLedger.open(file)) {
            first.put(List.of(Deposit.of(Samples.norwayOnMali("r1", "2013-02-05"))), BY);
        }
        try (Ledger second = SqliteLedger.open(file)) {
            assertThat(second.events(Query.all())).hasSize(1);
        }
    }

    @Test
    void letsTwoHoldersWriteInTurn() {
        Path file = folder.resolve("shared.ledger");
        try (Ledger one = SqliteLedger.open(file);
                Ledger other = SqliteLedger.open(file)) {
            one.put(List.of(Deposit.of(Samples.norwayOnMali("a", "2013-02-05"))), BY);
            other.put(List.of(Deposit.of(Samples.norwayOnMali("b", "2013-02-06"))), BY);
            assertThat(one.totals().reports()).isEqualTo(2);
            assertThat(other.totals().reports()).isEqualTo(2);
        }
    }

    @Test
    void asksOnAfterAReaderThatGaveUp() {
        try (Ledger ledger = open()) {
            ledger.put(List.of(Deposit.of(Samples.norwayOnMali("a", "2013-02-05"))), BY);
            assertThatThrownBy(() -> ledger.events(Query.all(), kept -> {
                        assertThat(ledger.totals().reports())
                                .as("asked while asking")
                                .isEqualTo(1);
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
            ledger.put(List.of(Deposit.of(Samples.norwayOnMali("b", "2013-02-06"))), BY);
            assertThat(ledger.totals().reports()).isEqualTo(2);
            assertThat(ledger.events(Query.all())).hasSize(2);
        }
    }

    @Test
    void refusesWhatIsNoLedgerAndLeavesItAlone() throws Exception {
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, "These are my notes, and they are longer than a header. ".repeat(20));
        byte[] before = Files.readAllBytes(text);
        assertThatThrownBy(() -> SqliteLedger.open(text))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no ledger");
        assertThat(Files.readAllBytes(text)).isEqualTo(before);
        Path foreign = folder.resolve("foreign.db");
        run(foreign, "create table mine (x)");
        assertThatThrownBy(() -> SqliteLedger.open(foreign)).hasMessageContaining("another program");
    }

    @Test
    void refusesALedgerOfANewerProgram() throws Exception {
        Path file = folder.resolve("newer.ledger");
        SqliteLedger.open(file).close();
        run(file, "pragma user_version = 99");
        assertThatThrownBy(() -> SqliteLedger.open(file)).hasMessageContaining("newer Dragoman");
    }

    @Test
    void bringsALedgerOfTheFirstFormUpToDate() throws Exception {
        Path file = folder.resolve("older.ledger");
        script(file, "V1__tables.sql");
        run(file, "pragma application_id = 0x44524147");
        run(file, "pragma user_version = 1");
        run(
                file,
                "insert into report (id, key, text, reading, program, knowledge, positions, events, quotations)"
                        + " values ('sha256:1', 'old', 'Old.', '{}', '0.1.0', '0', 0, 0, 0)");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.put(List.of(Deposit.of(Samples.norwayOnMali("r1", "2013-02-05"))), BY);
            assertThat(ledger.reports(Query.all())).hasSize(2);
            assertThat(ledger.merge()).isZero();
            assertThat(ledger.months(Query.all())).hasSize(1);
        }
    }

    @Test
    void saysSoWhenTheFolderCannotBeUsed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> SqliteLedger.open(file.resolve("inside.ledger")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("--ledger");
    }

    @Test
    void bringsALedgerWithKeptSumsUpToDateAndCountsTheSame() throws Exception {
        List<Deposit> news =
                new SyntheticNews(3).readings(200).stream().map(Deposit::of).toList();
        Path today = folder.resolve("today.ledger");
        try (Ledger ledger = SqliteLedger.open(today)) {
            ledger.put(news, BY);
        }
        Path older = folder.resolve("kept-sums.ledger");
        for (String form : List.of("V1__tables", "V2__fewer_indexes", "V3__bodies_apart", "V4__kept_sums")) {
            script(older, form + ".sql");
        }
        run(
                older,
                "attach '" + today + "' as today",
                "insert into report select * from today.report",
                "insert into actor select * from today.actor",
                "insert into entry select * from today.entry",
                "insert into body select * from today.body",
                "insert or ignore into unmerged select kin from today.entry where kin is not null",
                "pragma application_id = 0x44524147",
                "pragma user_version = 4");
        try (Ledger ledger = new SqlLedger(SqliteStore.open(older), new Slabs(50));
                Ledger fresh = SqliteLedger.open(today)) {
            assertThat(kept(older)).as("slabs are made on the way").isPositive();
            assertThat(ledger.totals()).isEqualTo(fresh.totals());
            assertThat(ledger.actors(Query.all())).isEqualTo(fresh.actors(Query.all()));
            assertThat(ledger.merge()).isEqualTo(fresh.merge());
            assertThat(ledger.put(news, BY).known()).isEqualTo(news.size());
            assertThat(ledger.events(Query.builder().code("19").limit(50).build()))
                    .isEqualTo(fresh.events(Query.builder().code("19").limit(50).build()))
                    .isNotEmpty();
        }
    }

    @Test
    void bringsALedgerOfTheFifthFormUpToDateAndLosesNothing() throws Exception {
        List<Deposit> news =
                new SyntheticNews(4).readings(150).stream().map(Deposit::of).toList();
        Path today = folder.resolve("today.ledger");
        try (Ledger ledger = SqliteLedger.open(today)) {
            Upgrades.fill(ledger, news);
        }
        Path older = folder.resolve("fifth.ledger");
        for (String form :
                List.of("V1__tables", "V2__fewer_indexes", "V3__bodies_apart", "V4__kept_sums", "V5__slabs")) {
            script(older, form + ".sql");
        }
        run(
                older,
                "attach '" + today + "' as today",
                "delete from merged",
                "insert into merged select * from today.merged",
                "insert into report select * from today.report",
                "insert into actor select * from today.actor",
                "insert into entry select * from today.entry",
                "insert into body select * from today.body",
                "insert into correction select * from today.correction",
                "insert into unmerged select * from today.unmerged",
                "insert into entry_text (rowid, text) select seq, json_extract(json, '$.evidence.text') from today.body",
                "insert into report_text (rowid, text) select seq, coalesce(title, '') || char(10) || text from today.report",
                "pragma application_id = 0x44524147",
                "pragma user_version = 5");
        try (Ledger ledger = SqliteLedger.open(older);
                Ledger fresh = SqliteLedger.open(today)) {
            Upgrades.assertSame(ledger, fresh, news);
        }
    }

    private static long kept(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from slab")) {
            return row.getLong(1);
        }
    }

    /** Runs one of the scripts that make the tables. */
    private static void script(Path file, String name) throws Exception {
        try (InputStream in = SqliteLedger.class.getResourceAsStream("sqlite/" + name)) {
            run(file, new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\R"));
        }
    }

    private static void run(Path file, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
