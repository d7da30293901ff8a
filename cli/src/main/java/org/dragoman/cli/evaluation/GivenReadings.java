package org.dragoman.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were made before, by this program or another, in the form that {@code code} prints. They are found by the
 * report's key, which is the row's id; a row without one counts as one in which nothing was found.
 *
 * <p>Mentions, times and places are not read back, so sets that ask for these find nothing in readings from a file.
 */
public final class GivenReadings implements Reader {
    private final Path file;
    private final Map<String, Reading> byKey = new HashMap<>();

    private GivenReadings(Path file) {
        this.file = file;
    }

    /**
     * The readings of a file of JSON Lines, gzipped when its name ends in {@code .gz}.
     *
     * @throws IllegalArgumentException if a line is neither a reading nor the report of a failure, with file and line
     */
    public static GivenReadings of(Path file) throws IOException {
        GivenReadings given = new GivenReadings(file);
        JsonReadings json = JsonReadings.plain();
        for (GoldRows.Numbered line : GoldRows.lines(file)) {
            if (GoldRows.object(file, line).has("error")) {
                continue;
            }
            try {
                Reading reading = json.read(line.text()).reading();
                given.byKey.put(reading.report().key(), reading);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ":" + line.number() + ": " + e.getMessage()
                                + ". Give readings as \"dragoman code\" prints them.",
                        e);
            }
        }
        return given;
    }

    /** Fails unless at least one of the rows has a reading here: a file for other rows would score as nothing found. */
    void mustKnow(List<GoldRow> rows) {
        if (rows.stream().noneMatch(row -> byKey.containsKey(row.id()))) {
            throw new IllegalArgumentException(file + ": has no reading of any row, such as \""
                    + rows.get(0).id() + "\". Give the readings of the file that is scored, with its ids as keys.");
        }
    }

    @Override
    public @Nullable Reading read(GoldRow row, Report report) {
        Reading reading = byKey.get(row.id());
        return reading == null
                ? null
                : new Reading(
                        report,
                        reading.dateline(),
                        reading.datelinePlace(),
                        reading.positions(),
                        reading.events(),
                        reading.quotations(),
                        reading.notes(),
                        reading.detail());
    }
}
