package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/** Which state or body words mean on the report's day, where several bore the name at different times. */
final class SensesOfDay {
    private final @Nullable Integer day;

    SensesOfDay(@Nullable Integer day) {
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

    Sense.@Nullable Named body(Spot spot) {
        Sense.Named any = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Named named) {
                if (day == null || named.body().period().contains(day)) {
                    return named;
                }
                if (any == null || nearer(named.body().period(), any.body().period())) {
                    any = named;
                }
            }
        }
        return any;
    }
}
