package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.PlaceFinder;
import org.junit.jupiter.api.Test;

class ShippedPlacesTest {

    @Test
    void everyPlaceLiesInItsCountry() throws IOException {
        Map<String, double[]> bounds = new HashMap<>();
        Problems problems = new Problems();
        byte[] table = Objects.requireNonNull(ShippedPlacesTest.class.getResourceAsStream("country-bounds.tsv"))
                .readAllBytes();
        TextTable.read("country-bounds.tsv", table, 5, 5, problems, row -> bounds.put(row.cell(0), degrees(row, 1)));
        List<String> outside = new ArrayList<>();
        List<String> names = new ArrayList<>();
        byte[] shipped = Objects.requireNonNull(KnowledgeSource.shipped().read("places/places.tsv"));
        TextTable.read("places.tsv", shipped, 4, 7, problems, row -> {
            names.add(row.cell(0));
            double[] in = bounds.get(row.cell(1));
            double[] at = degrees(row, 2);
            if (in != null && (at[0] < in[0] || at[0] > in[1] || at[1] < in[2] || at[1] > in[3])) {
                outside.add(row.line() + ": " + row.cell(0));
            }
        });
        assertThat(problems.all()).isEmpty();
        assertThat(bounds).hasSizeGreaterThan(200);
        assertThat(names).hasSizeGreaterThan(3000);
        assertThat(outside).isEmpty();
    }

    private static double[] degrees(TextTable.Row row, int first) {
        return row.cells().subList(first, Math.min(first + 4, row.cells().size())).stream()
                .limit(first == 1 ? 4 : 2)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void aCountrySettlesAnAmbiguousName() {
        Problems problems = new Problems();
        Gazetteer gazetteer = PlaceKnowledge.load(List.of(KnowledgeSource.shipped()), problems);
        assertThat(problems.all()).isEmpty();
        PlaceFinder finder = new PlaceFinder(gazetteer);
        assertThat(Objects.requireNonNull(finder.named("Tripoli", null)).country())
                .isEqualTo("LBY");
        assertThat(Objects.requireNonNull(finder.named("Tripoli", "LBN")).country())
                .isEqualTo("LBN");
    }
}
