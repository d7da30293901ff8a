package org.dragoman.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.testkit.LedgerContract;
import org.dragoman.testkit.Samples;
import org.dragoman.testkit.SyntheticNews;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "x86_64"}) // the system that servers for tests are there for
class PostgresLedgerTest extends LedgerContract {
    private static final ReadBy BY = new ReadBy("0.1.0", "1");
    private static final Deposit RAID = Deposit.of(Samples.norwayOnMali("r1", "2013-02-05"));

    @Override
    protected Ledger open() throws Exception {
        return PostgresLedger.open(PostgresServer.schema());
    }

    @Test
    void keepsWhatItHoldsWhenItIsOpenedAgain() throws Exception {
        String address = PostgresServer.schema();
        try (Ledger first = PostgresLedger.open(address)) {
            first.put(List.of(RAID), BY);
        }
        try (Ledger second = PostgresLedger.open(address)) {
            assertThat(second.put(List.of(RAID), BY).known()).isEqualTo(1);
            assertThat(second.events(Query.all())).hasSize(1);
        }
    }

    @Test
    void letsTwoProgramsOpenAnEmptySchemaAtOnce() throws Exception {
        String address = PostgresServer.schema();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> work = () -> {
                try (Ledger ledger = PostgresLedger.open(address)) {
                    return ledger.put(List.of(RAID), BY).added();
                }
            };
            int added = 0;
            for (Future<Integer> done : pool.invokeAll(List.of(work, work))) {
                added += done.get();
            }
            assertThat(added).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void takesATextWithTheCharacterZero() throws Exception {
        try (Ledger ledger = open()) {
            ledger.put(List.of(Deposit.of(Samples.reading("z", "2013-02-05", "One\0two.", List.of(), List.of()))), BY);
            assertThat(ledger.reading("z").orElseThrow().reading().report().text())
                    .isEqualTo("One\uFFFDtwo.");
        }
    }

    @Test
    void refusesASchemaWithTablesOfAnotherProgram() throws Exception {
        String address = PostgresServer.schema();
        String schema = name(address);
        PostgresServer.run("create table " + schema + ".mine (x int)");
        assertThatThrownBy(() -> PostgresLedger.open(address))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("another program")
                .hasMessageContaining("currentSchema");
    }

    @Test
    void refusesALedgerOfANewerProgram() throws Exception {
        String address = PostgresServer.schema();
        String schema = name(address);
        PostgresLedger.open(address).close();
        PostgresServer.run("update " + schema + ".ledger_form set version = '99'");
        assertThatThrownBy(() -> PostgresLedger.open(address))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("newer Dragoman");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "5"})
    void bringsALedgerOfAnOlderFormUpToDateAndLosesNothing(String form) throws Exception {
        List<Deposit> news =
                new SyntheticNews(4).readings(150).stream().map(Deposit::of).toList();
        String today = PostgresServer.schema();
        String older = PostgresServer.schema();
        try (Ledger fresh = PostgresLedger.open(today)) {
            Upgrades.fill(fresh, news);
            Flyway.configure()
                    .loggers("slf4j")
                    .dataSource(older, null, null)
                    .locations("classpath:org/dragoman/ledger/sql/postgresql")
                    .table(Migrations.HISTORY)
                    .target(form)
                    .load()
                    .migrate();
            List<String> tables = new ArrayList<>(
                    List.of("report", "actor", "entry", "body", "correction", "unmerged", "entry_text", "report_text"));
            if (form.equals("4")) {
                // What is in no table of merged kins counts as looked at when it is brought to the fifth form.
                PostgresServer.run("insert into %s.unmerged select distinct kin from %s.entry where kin is not null"
                                .formatted(name(older), name(today))
                        + " on conflict do nothing");
                tables.remove("unmerged");
            } else {
                PostgresServer.run("delete from " + name(older) + ".merged");
                tables.add("merged");
            }
            for (String table : tables) {
                PostgresServer.run(
                        "insert into %s.%s select * from %s.%s".formatted(name(older), table, name(today), table));
            }
            try (Ledger ledger = PostgresLedger.open(older)) {
                Upgrades.assertSame(ledger, fresh, news);
            }
        }
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('=') + 1);
    }

    @Test
    void saysWhereTheServerIsMissingAndKeepsThePasswordToItself() {
        assertThatThrownBy(() -> PostgresLedger.open("jdbc:postgresql://127.0.0.1:1/news?user=ida&password=secret"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/news")
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
        assertThat(PostgresLedger.shown("jdbc:postgresql://ida:secret@db/news?x=1"))
                .isEqualTo("jdbc:postgresql://db/news");
    }
}
