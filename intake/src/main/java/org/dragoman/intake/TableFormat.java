package org.dragoman.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.intake.text.Decoder;
import org.jspecify.annotations.Nullable;

/** A table with one report a row; the first row names the columns as the fields of a JSON line are named. */
final class TableFormat implements Format {

    private static final int HEAD = 1 << 15;
    /** What other tables call the same columns. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("date", "published"),
            Map.entry("publication date", "published"),
            Map.entry("published_at", "published"),
            Map.entry("headline", "title"),
            Map.entry("body", "text"),
            Map.entry("content", "text"),
            Map.entry("link", "url"),
            Map.entry("source", "publisher"),
            Map.entry("publication", "publisher"),
            Map.entry("lang", "language"));

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        byte[] head = input.head(HEAD);
        Charset charset = Decoder.decode(whole(head)).charset();
        BufferedInputStream bytes = Wide.narrow(input);
        boolean wide = charset.name().startsWith("UTF-16");
        InputStreamReader reader = new InputStreamReader(bytes, wide ? StandardCharsets.UTF_8 : charset);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(Decoder.decode(head).text()))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(JsonFields.LONGEST)
                .ofNamedCsvRecord(reader);
        return new Rows(rows.iterator(), input.place(), run);
    }

    /** The head without a last line that may end inside a character. */
    private static byte[] whole(byte[] head) {
        int end = head.length;
        while (end > 1 && head[end - 1] != '\n') {
            end--;
        }
        return end > 1 ? Arrays.copyOf(head, end) : head;
    }

    private static char separator(String head) {
        String line = head.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : List.of('\t', ';', '|')) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(other -> other == c).count();
    }

    private static final class Rows extends Deliveries {

        private final Iterator<NamedCsvRecord> rows;
        private final String place;
        private final Run run;

        Rows(Iterator<NamedCsvRecord> rows, String place, Run run) {
            this.rows = rows;
            this.place = place;
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            try {
                return rows.hasNext() ? deliver(rows.next()) : null;
            } catch (CsvParseException | UncheckedIOException e) {
                close();
                String reason = "broken table (" + e.getMessage() + "); mend it, or give the reports as JSON Lines";
                return new Delivery.Undelivered(
                        place, reason.lines().findFirst().orElse(reason), place);
            }
        }

        private Delivery deliver(NamedCsvRecord row) {
            ReportFields fields = new ReportFields();
            for (String column : row.getHeader()) {
                String plain = column.strip().toLowerCase(Locale.ROOT);
                String name = ReportFields.isKnown(plain) ? plain : OTHER_NAMES.getOrDefault(plain, column);
                fields.put(name, row.findField(column).orElse(null));
            }
            return fields.deliver(run, place + ":" + row.getStartingLineNumber());
        }
    }
}
