package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;

/**
 * Loads the places from {@code places/places.tsv}: name, country, latitude, longitude, rank, other names; and looks those
 * up that {@link GeoNames} imported to {@code places/geonames.tsv}.
 */
public final class PlaceKnowledge {
    private final Gazetteer.Builder builder = Gazetteer.builder();
    private final Problems problems;

    private PlaceKnowledge(Problems problems) {
        this.problems = problems;
    }

    /** Loads the places of all sources; what is wrong goes to {@code problems}. */
    public static Gazetteer load(List<KnowledgeSource> sources, Problems problems) {
        PlaceKnowledge knowledge = new PlaceKnowledge(problems);
        List<KnowledgeSource> order = new ArrayList<>(sources);
        java.util.Collections.reverse(order);
        for (KnowledgeSource source : order) {
            TextTable.read(source, "places/places.tsv", 4, 7, problems, knowledge::place);
        }
        for (KnowledgeSource source : order) {
            byte[] imported = source.read(GeoNames.FILE);
            if (imported != null) {
                knowledge.builder.add(ImportedPlaces.of(source.label(GeoNames.FILE), imported, problems));
            }
        }
        return knowledge.builder.build();
    }

    private void place(TextTable.Row row) {
        try {
            double latitude = Double.parseDouble(row.cell(2));
            double longitude = Double.parseDouble(row.cell(3));
            int rank = row.cell(4).isEmpty() ? 5 : Integer.parseInt(row.cell(4));
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                problems.add(row.file(), row.line(), "lies off the map. Write degrees north, then degrees east.");
                return;
            }
            String country = row.cell(1).equals("-") ? null : row.cell(1);
            Place place = new Place(row.cell(0), country, latitude, longitude);
            builder.add(row.cell(0), place, rank);
            row.list(5).forEach(name -> builder.add(name, place, rank));
        } catch (NumberFormatException e) {
            problems.add(row.file(), row.line(), "latitude, longitude and rank are numbers: " + row.cells());
        }
    }
}
