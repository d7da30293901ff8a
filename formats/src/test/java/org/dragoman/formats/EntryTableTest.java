package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.coding.Event;
import org.dragoman.formats.table.EntryTable;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.ReadBy;
import org.junit.jupiter.api.Test;

class EntryTableTest {

    @Test
    void keepsRowsAndHardCharacters() {
        RandomReadings random = new RandomReadings(5);
        ReadBy by = new ReadBy("1", "1");
        KeptReport report = new KeptReport("sha256:1", "k", null, "\"P\", Q", null, null, "en", "s", 0, 1, 0, by);
        List<Event> events = new ArrayList<>();
        StringWriter out = new StringWriter();
        Consumer<Kept<Event>> table = EntryTable.EVENTS.csv(out);
        for (int i = 0; i < 200; i++) {
            events.add(random.event());
            table.accept(new Kept<>("e" + i, events.get(i), report, null, "e" + i, 1));
        }
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows).hasSize(200);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("id")).isEqualTo("e" + i);
            assertThat(rows.get(i).getField("evidence"))
                    .isEqualTo(events.get(i).evidence().text());
            assertThat(rows.get(i).getField("source"))
                    .isEqualTo(events.get(i).source().actor().name());
            assertThat(rows.get(i).getField("cameo")).isEqualTo(events.get(i).cameo());
            assertThat(rows.get(i).getField("publisher")).isEqualTo("\"P\", Q");
        }
    }
}
