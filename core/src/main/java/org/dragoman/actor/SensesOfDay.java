package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/** Which state or body words mean on the report's day, where several bore the name at different times. */
final class SensesOfDay {
    private final @Nullable Integer day;
    private final Setting setting;

    SensesOfDay(@Nullable Integer day, Setting setting) {
        this.setting = setting;
        this.day = day;
    }

    Sense.@Nullable Of state(Spot spot) {
        Sense.Of any = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Of of) {
                Period period = of.country().period();
                if (day == null ? period.to() == Integer.MAX_VALUE : period.contains(day)) {
                    return of;
                }
                if (any == null || nearer(of.country().period(), any.country().period())) {
                    any = of;
                }
            }
        }
        return any;
    }

    private boolean nearer(Period one, Period other) {
        return day != null && one.distance(day) < other.distance(day);
    }

    /** The body that the words mean: of several of one name that of the country which the report is about. */
    Sense.@Nullable Named body(Spot spot) {
        Sense.Named best = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Named named && (best == null || isLikelier(named.body(), best.body()))) {
                best = named;
            }
        }
        return best;
    }

    private boolean isLikelier(Body one, Body other) {
        boolean first = day == null || one.period().contains(day);
        boolean second = day == null || other.period().contains(day);
        if (first != second) {
            return first;
        }
        return first
                ? setting.count(one.country()) > setting.count(other.country())
                : nearer(one.period(), other.period());
    }
}
