package org.dragoman.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.coding.Position;
import org.dragoman.coding.ToldPosition;
import org.dragoman.council.Forecast;
import org.dragoman.council.Forecaster;
import org.dragoman.council.Question;
import org.dragoman.council.Seat;
import org.dragoman.council.Stand;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** Asks the Security Council, from what the ledger holds. */
final class Councils {
    /** Positions of each member that are looked at, the newest. */
    private static final int EACH = 60;

    private final House house;

    Councils(House house) {
        this.house = house;
    }

    /** A forecast with the entries that it rests on. */
    record Asked(Forecast forecast, Map<ToldPosition, Kept<Position>> kept) {
        @Nullable
        Kept<Position> proof(Stand stand) {
            return stand.told() == null ? null : kept.get(stand.told());
        }
    }

    /** How the members of that day would vote; null if the measure bears on nobody. */
    @Nullable
    Forecast forecast(String kind, @Nullable String target, LocalDate on) {
        return target == null ? null : ask(kind, target, on).forecast();
    }

    /** The same with its proofs. */
    Asked ask(String kind, String target, LocalDate on) {

        Map<ToldPosition, Kept<Position>> kept = new IdentityHashMap<>();
        List<ToldPosition> told = new ArrayList<>();
        List<String> members = house.lexica().council().membersOn(on).stream()
                .map(Seat::country)
                .toList();
        Query query = Query.builder().measureTarget(target).until(on).build();
        for (Kept<Position> each : house.ledger().newest(query, members, EACH)) {
            ToldPosition one = new ToldPosition(
                    each.entry(), each.report().id(), each.report().published());
            kept.put(one, each);
            told.add(one);
        }
        Forecaster forecaster =
                new Forecaster(house.lexica().council(), house.lexica().parents());
        return new Asked(forecaster.ask(new Question(kind, target, on), told), kept);
    }

    /** The last day on which anybody is told to have taken a side on a measure; that is when it was asked. */
    Optional<LocalDate> last(String kind, String target) {
        Query query =
                Query.builder().measure(kind).measureTarget(target).limit(1).build();
        return house.ledger().positions(query).stream()
                .map(OverviewPage::day)
                .filter(day -> day.isAfter(LocalDate.MIN))
                .findFirst();
    }

    /** The measures that bear on a party, the most discussed first. */
    List<MeasureCount> askable() {
        return house.memo()
                .get(
                        "askable",
                        () -> house.ledger().measures(Query.builder().limit(200).build()).stream()
                                .filter(count -> count.target() != null
                                        && house.lexica().actors().country(count.target()) != null)
                                .toList());
    }

    /** Whether a word is a kind of measure. */
    boolean isKind(String kind) {
        return house.lexica().measures().frames().stream()
                .anyMatch(frame -> frame.header("measure").equals(kind));
    }
}
