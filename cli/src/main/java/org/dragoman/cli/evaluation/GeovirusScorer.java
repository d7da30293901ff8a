package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.coding.Reading;
import org.dragoman.place.PlaceMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reports with the places that they name, each with its coordinates. */
final class GeovirusScorer implements Scorer {
    /** A hundred miles: how far off the literature lets a place be. */
    private static final double NEAR = 161;

    private static final double EARTH = 6371;

    @Override
    public String title() {
        return "GeoVirus places";
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        List<PlaceMention> open = new ArrayList<>(reading.detail().places());
        int read = open.size();
        int found = 0;
        int wanted = 0;
        for (JsonNode gold : row.gold().path("places").values()) {
            wanted++;
            PlaceMention mention = at(open, gold);
            if (mention == null) {
                score.miss("not found", gold.path("name").asString(""));
                continue;
            }
            found++;
            open.remove(mention);
            double away = kilometres(
                    mention.place().latitude(),
                    mention.place().longitude(),
                    gold.path("lat").asDouble(),
                    gold.path("lon").asDouble());
            score.add("within 161 km of those found", away <= NEAR);
            if (away > NEAR) {
                score.miss(
                        Math.round(away) + " km off",
                        gold.path("name").asString("") + " read as "
                                + mention.place().name() + ", "
                                + mention.place().country());
            }
        }
        open.forEach(mention -> score.miss("no gold place", mention.text()));
        score.addFound("places", found, read, wanted);
        return score;
    }

    private static @Nullable PlaceMention at(List<PlaceMention> open, JsonNode gold) {
        int begin = gold.path("begin").asInt();
        int end = begin + gold.path("name").asString("").length();
        for (PlaceMention mention : open) {
            if (mention.span().begin() < end && begin < mention.span().end()) {
                return mention;
            }
        }
        return null;
    }

    /** Great-circle distance by the haversine formula; degrees in, kilometres out. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double up = Math.toRadians(otherLatitude - latitude) / 2;
        double along = Math.toRadians(otherLongitude - longitude) / 2;
        double half = Math.sin(up) * Math.sin(up)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.sin(along)
                        * Math.sin(along);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
