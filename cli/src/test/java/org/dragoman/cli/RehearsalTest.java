package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.sql.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void goesThroughReadingAskingAndServing() throws Exception {
        Path file = folder.resolve("rehearsal.ledger");
        Rehearsal.rehearse(Path.of("..", "examples", "reports.jsonl").toString(), file);
        try (Ledger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.totals().reports()).isPositive();
        }
    }

    @Test
    void saysWhatFailed() {
        assertThatThrownBy(() -> Rehearsal.rehearse("no-such-file.jsonl", folder.resolve("x.ledger")))
                .hasMessageContaining("code no-such-file.jsonl ended with");
    }
}
