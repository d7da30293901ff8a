package org.dragoman.event;

import java.util.List;
import java.util.Map;
import org.dragoman.coding.Factuality;
import org.dragoman.grammar.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What an act that is only announced, or will not be done, is as an event of its own: "will visit" intends to meet, "will
 * not lift sanctions" refuses to, "will impose sanctions" threatens to. Codes are CAMEO 1.1b3.
 */
final class Intent {
    private static final Map<String, String> ANNOUNCED = Map.ofEntries(
            Map.entry("04", "036"),
            Map.entry("045", "039"),
            Map.entry("05", "032"),
            Map.entry("06", "031"),
            Map.entry("061", "0311"),
            Map.entry("062", "0312"),
            Map.entry("063", "0313"),
            Map.entry("064", "0314"),
            Map.entry("07", "033"),
            Map.entry("071", "0331"),
            Map.entry("072", "0332"),
            Map.entry("073", "0333"),
            Map.entry("074", "0334"),
            Map.entry("08", "035"),
            Map.entry("081", "0351"),
            Map.entry("082", "0352"),
            Map.entry("083", "034"),
            Map.entry("0831", "0341"),
            Map.entry("084", "0353"),
            Map.entry("085", "0354"),
            Map.entry("086", "0355"),
            Map.entry("087", "0356"),
            Map.entry("14", "133"),
            Map.entry("161", "1313"),
            Map.entry("162", "1311"),
            Map.entry("163", "1312"),
            Map.entry("164", "134"),
            Map.entry("165", "135"),
            Map.entry("166", "136"),
            Map.entry("17", "132"),
            Map.entry("1723", "1323"),
            Map.entry("1724", "1324"),
            Map.entry("18", "138"),
            Map.entry("19", "138"),
            Map.entry("191", "1381"),
            Map.entry("192", "1382"),
            Map.entry("20", "138"));
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("04", "125"),
            Map.entry("045", "126"),
            Map.entry("05", "120"),
            Map.entry("06", "121"),
            Map.entry("07", "122"),
            Map.entry("074", "1224"),
            Map.entry("08", "124"),
            Map.entry("081", "1241"),
            Map.entry("082", "1242"),
            Map.entry("083", "123"),
            Map.entry("0831", "1231"),
            Map.entry("084", "1243"),
            Map.entry("085", "1244"),
            Map.entry("086", "1245"),
            Map.entry("087", "1246"));

    private Intent() {}

    /**
     * The code of the announcement or refusal.
     *
     * @param act code of the act itself
     * @return null if the act is to be told as it is
     */
    static @Nullable String of(String act, Factuality factuality, Standing standing) {
        if (factuality == Factuality.FUTURE && !standing.purpose()) {
            return longest(ANNOUNCED, act);
        }
        boolean refused = factuality == Factuality.NEGATED && !standing.denied() && !standing.weaklyNegated();
        return refused ? longest(REFUSED, act) : null;
    }

    private static @Nullable String longest(Map<String, String> codes, String act) {
        for (int length : List.of(4, 3, 2)) {
            String code = length > act.length() ? null : codes.get(act.substring(0, length));
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
