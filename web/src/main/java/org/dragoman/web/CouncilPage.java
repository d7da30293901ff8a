package org.dragoman.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.Position;
import org.dragoman.council.Ballot;
import org.dragoman.council.Forecast;
import org.dragoman.council.Forecaster;
import org.dragoman.council.Stand;
import org.dragoman.council.Veto;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.MeasureCount;
import org.jspecify.annotations.Nullable;

/** The Security Council at its table: who would vote how on a measure, on any day. */
final class CouncilPage {
    static final Set<String> PARAMETERS = Set.of("measure", "target", "on");

    private final House house;
    private final Councils councils;

    CouncilPage(House house, Councils councils) {
        this.house = house;
        this.councils = councils;
    }

    /**
     * One member at the table.
     *
     * @param stand where it stands
     * @param name what it is called
     * @param x middle of its seat in the drawing
     * @param y middle of its seat
     * @param labelX where its name stands
     * @param labelY where its name stands
     * @param anchor how the name stands to that point
     * @param proof the entry that tells it, null if none does
     */
    record Chair(
            Stand stand,
            String name,
            int x,
            int y,
            int labelX,
            int labelY,
            String anchor,
            @Nullable Kept<Position> proof) {
        String code() {
            return stand.seat().country();
        }

        String tone() {
            return Show.tone(stand.ballot());
        }

        String because() {
            return switch (stand.ground()) {
                case VOTE -> "voted so";
                case WORD -> "said or did so";
                case RELATED -> "said so of a wider or narrower measure";
                case EARLIER_DRAFT -> "voted so on another draft";
                case NONE -> "nothing is told";
            };
        }

        String earlier() {
            Veto veto = stand.earlier();
            return veto == null
                    ? ""
                    : stand.earlierBallot().name().toLowerCase(Locale.ROOT) + " on " + veto.draft() + ", "
                            + veto.date();
        }
    }

    /** What the page shows. */
    record View(
            String measure,
            String target,
            LocalDate on,
            @Nullable Forecast forecast,
            List<Chair> chairs,
            List<Veto> vetoes,
            List<MeasureCount> askable,
            List<String> rule,
            Names names) {
        int count(Ballot ballot) {
            return forecast == null ? 0 : forecast.count(ballot);
        }

        String verdict() {
            if (forecast == null) {
                return "";
            }
            String hands =
                    String.join(", ", forecast.hands().stream().map(names::of).toList());
            return switch (forecast.outcome()) {
                case VETOED -> "It would be vetoed by " + hands;
                case OPEN -> "It lies open";
                case PASSES -> "It would pass";
                case FAILS -> "It would fail for want of votes";
            };
        }
    }

    void show(Context ctx) {
        Params params = Params.of(ctx, PARAMETERS);
        List<MeasureCount> askable = councils.askable();
        MeasureCount first = askable.isEmpty() ? null : askable.get(0);
        String measure = kind(councils, params.text("measure", first == null ? "sanctions" : first.kind()));
        String target =
                country(house, params.text("target", first == null || first.target() == null ? "SYR" : first.target()));
        LocalDate given = params.day("on");
        LocalDate on = given == null ? councils.last(measure, target).orElse(house.today()) : given;
        Councils.Asked asked = councils.ask(measure, target, on);
        View view = new View(
                measure,
                target,
                on,
                asked.forecast(),
                chairs(asked),
                house.lexica().council().vetoesOn(target, on),
                askable,
                Forecaster.RULE,
                house.names());
        Frame frame = house.frame(ctx, "Security Council", "council")
                .data("/api/v1/council?measure=" + Show.part(measure) + "&target=" + Show.part(target) + "&on=" + on)
                .build();
        Views.page(ctx, "council", frame, view);
    }

    /** A kind that the codebook has. */
    static String kind(Councils councils, String kind) {
        if (!councils.isKind(kind)) {
            throw Problem.wrong("There is no such measure. Write a kind such as sanctions, no-fly-zone or membership.");
        }
        return kind;
    }

    /** The code of a country that is known. */
    static String country(House house, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (house.lexica().actors().country(code) == null) {
            throw Problem.wrong("There is no such country. Write its code of three letters, such as SYR.");
        }
        return code;
    }

    // ---- the table ----

    private List<Chair> chairs(Councils.Asked asked) {
        List<Stand> stands = asked.forecast().stands();
        List<Chair> chairs = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            chairs.add(chair(asked, stands.get(i), i, stands.size()));
        }
        return chairs;
    }

    /** Seats stand on a horseshoe that is open below: three quarters of a circle, drawn out a little. */
    private Chair chair(Councils.Asked asked, Stand stand, int index, int count) {
        double turn = count < 2 ? 0.5 : index / (double) (count - 1);
        double angle = Math.PI * (1.22 - 1.44 * turn);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int x = (int) Math.round(500 + 300 * cos);
        int y = (int) Math.round(300 - 215 * sin);
        String anchor = cos < -0.25 ? "end" : cos > 0.25 ? "start" : "middle";
        int labelX = (int) Math.round(500 + 340 * cos);
        int labelY = (int) Math.round(306 - 262 * sin);
        return new Chair(
                stand, house.names().of(stand.seat().country()), x, y, labelX, labelY, anchor, asked.proof(stand));
    }
}
