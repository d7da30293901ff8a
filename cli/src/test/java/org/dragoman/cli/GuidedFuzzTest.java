package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dragoman.cli.evaluation.Disturbed;
import org.dragoman.codebook.Cameo;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Reading;
import org.dragoman.formats.EntryEditor;
import org.dragoman.formats.JsonReadings;
import org.dragoman.formats.PloverLines;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.sql.SqliteLedger;
import org.dragoman.testkit.Samples;
import org.junit.jupiter.api.Tag;

/** What a fuzzer gives to {@code import} and {@code correct}. Run by {@code .ci/suites/30-fuzz}. */
@Tag("guided-fuzz")
class GuidedFuzzTest {
    private static final Reading READ = Samples.norwayOnMali("a", "2012-01-25");
    private static final JsonReadings JSON = JsonReadings.detailed();
    private static final String READING = JSON.write(READ);
    private static final String RECORD = record();
    /** The record as another program would give it. */
    private static final String FOREIGN = RECORD.substring(0, RECORD.indexOf(",\"dragoman\"")) + "}";

    private static final Cameo CAMEO = Knowledge.load().cameo();
    private static final AtomicInteger TIMES = new AtomicInteger();

    /** What is taken for a reading or for a PLOVER record is kept, merged and given back as it came. */
    @FuzzTest(maxDuration = "30s")
    void imports(FuzzedDataProvider data) {
        Reading reading;
        try {
            reading = data.consumeBoolean()
                    ? JSON.read(Disturbed.json(READING, data)).reading()
                    : gathered(PloverLines.read(Disturbed.json(data.consumeBoolean() ? RECORD : FOREIGN, data)));
        } catch (IllegalArgumentException e) {
            assertThat(e).as("a broken line is refused, in words").hasMessageMatching("(?s).+");
            return;
        }
        // Other knowledge each time: the new reading takes the place of the one before.
        ReadBy by = new ReadBy("0.1.0", "fuzz" + TIMES.incrementAndGet());
        assertThat(Kept.LEDGER.put(List.of(new Deposit("r", reading)), by).replaced() == 1 || TIMES.get() == 1)
                .isTrue();
        Kept.LEDGER.merge();
        KeptReading kept = Kept.LEDGER.reading("r").orElseThrow();
        assertThat(JSON.write(entries(kept, reading))).isEqualTo(JSON.write(reading));
    }

    /** Fields that a person sets: the entry with them is one that can be written and read, or they are refused in words. */
    @FuzzTest(maxDuration = "30s")
    void edits(FuzzedDataProvider data) {
        List<Entry> entries = Stream.of(READ.positions(), READ.events(), READ.quotations())
                .<Entry>flatMap(List::stream)
                .toList();
        Entry entry = data.pickValue(entries);
        String field = data.consumeBoolean() ? data.consumeString(10) : data.pickValue(FIELDS);
        Entry edited;
        try {
            edited = new EntryEditor(CAMEO).edit(entry, Map.of(field, data.consumeString(12)));
        } catch (IllegalArgumentException e) {
            assertThat(e).as("a broken field is refused, in words").hasMessageMatching("(?s).+");
            return;
        }
        String written = JSON.write(edited);
        Entry back = edited.fold(
                event -> JSON.readEvent(written), p -> JSON.readPosition(written), q -> JSON.readQuotation(written));
        assertThat(back).isEqualTo(edited);
    }

    private static final List<String> FIELDS = List.of(
            "measure.target",
            "measure.kind",
            "stance",
            "act",
            "date",
            "datePrecision",
            "cameo",
            "quad",
            "goldstein",
            "factuality",
            "source.code",
            "source.actor",
            "holder.name",
            "place",
            "confidence",
            "cue",
            "kind",
            "content");

    /** A ledger on disk, for the fuzzing of imports only. */
    private static final class Kept {
        static final Ledger LEDGER = open();

        private static Ledger open() {
            try {
                Path folder = Files.createTempDirectory("fuzz");
                folder.toFile().deleteOnExit();
                return SqliteLedger.open(folder.resolve("fuzz.ledger"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String record() {
        List<String> records = new ArrayList<>();
        try (Ledger ledger = new MemoryLedger()) {
            ledger.put(List.of(Deposit.of(READ)), new ReadBy("0.1.0", "fuzz"));
            ledger.events(Query.all(), event -> records.add(PloverLines.write(event)));
        }
        return records.get(0);
    }

    private static Reading gathered(PloverLines.Line line) {
        return new Reading(line.report(), null, null, List.of(), line.events(), List.of(), List.of(), READ.detail());
    }

    /** The entries that the ledger gives back, in what else the reading held. */
    private static Reading entries(KeptReading kept, Reading reading) {
        return new Reading(
                reading.report(),
                reading.dateline(),
                reading.datelinePlace(),
                kept.positions().stream().map(each -> each.entry()).toList(),
                kept.events().stream().map(each -> each.entry()).toList(),
                kept.quotations().stream().map(each -> each.entry()).toList(),
                reading.notes(),
                reading.detail());
    }
}
