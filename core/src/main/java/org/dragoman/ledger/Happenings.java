package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds which tellings of one {@linkplain Telling#kin kin} tell the same event.
 *
 * <p>They do when they come from different reports, their dates agree within their precision, and their places are not in
 * conflict. A date of a month joins the only happening of that month and none if there are several. Without a date only
 * near-identical reports are joined. What one report tells twice is never joined: its reporter may have meant two things.
 * The outcome depends on the set of tellings alone, not on the order they came in.
 */
public final class Happenings {
    private static final double FAR_KM = 150;
    private static final double EARTH_KM = 6371;

    /** The most precise first, so that a vague telling finds the precise ones there. */
    private static final Comparator<Telling> ORDER = Comparator.comparingLong(Happenings::vagueness)
            .thenComparing(Telling::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::report)
            .thenComparingInt(Telling::begin)
            .thenComparing(Telling::id);

    private final TreeMap<LocalDate, List<Group>> dated = new TreeMap<>();
    private final Map<String, List<Group>> undated = new HashMap<>();
    private final List<Group> all = new ArrayList<>();
    private long longest = 1;

    private Happenings() {}

    /** The happenings of one kin, each with the telling that leads it first. */
    public static List<List<Telling>> of(Collection<Telling> kin) {
        Happenings happenings = new Happenings();
        kin.stream().sorted(ORDER).forEach(happenings::add);
        return happenings.all.stream().map(group -> List.copyOf(group.members)).toList();
    }

    /** Why a telling was joined to the one that leads. */
    public static String why(Telling lead, Telling telling) {
        if (lead.id().equals(telling.id())) {
            return "leads: the most precise date, then the earliest report";
        }
        String when = telling.period() == null
                ? "no date, but a near-identical report"
                : telling.period().equals(lead.period()) ? "the same date" : "its date includes the only such event";
        String where = lead.place() == null || telling.place() == null ? "no place against it" : "the same place";
        String code = lead.cameo().equals(telling.cameo()) ? "the same code" : "the same code family";
        return "same actors, " + code + ", " + when + ", " + where;
    }

    private static long vagueness(Telling telling) {
        return telling.period() == null ? Long.MAX_VALUE : telling.period().length();
    }

    private void add(Telling telling) {
        Group group = choose(telling, candidates(telling));
        if (group == null) {
            group = new Group(telling);
            all.add(group);
            file(group, telling);
        }
        group.join(telling);
    }

    private void file(Group group, Telling telling) {
        Period period = telling.period();
        if (period == null) {
            undated.computeIfAbsent(telling.story(), key -> new ArrayList<>()).add(group);
        } else {
            dated.computeIfAbsent(period.first(), key -> new ArrayList<>()).add(group);
            longest = Math.max(longest, period.length());
        }
    }

    private List<Group> candidates(Telling telling) {
        List<Group> out = new ArrayList<>();
        Period period = telling.period();
        if (period == null) {
            undated.getOrDefault(telling.story(), List.of()).stream()
                    .filter(group -> group.takes(telling))
                    .forEach(out::add);
            return out;
        }
        LocalDate from = period.first().minusDays(longest - 1);
        for (List<Group> groups : dated.subMap(from, true, period.last(), true).values()) {
            for (Group group : groups) {
                if (group.isWithin(period) && group.takes(telling)) {
                    out.add(group);
                }
            }
        }
        return out;
    }

    private static @Nullable Group choose(Telling telling, List<Group> candidates) {
        boolean vague = telling.period() != null && telling.period().length() > 1;
        if (candidates.isEmpty() || (vague && candidates.size() > 1)) {
            return null;
        }
        return candidates.stream()
                .filter(group -> group.first.cameo().equals(telling.cameo()))
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static boolean isConflict(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null || one.name().equals(other.name())) {
            return false;
        }
        boolean abroad = one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
        return abroad || kilometres(one, other) > FAR_KM;
    }

    /** Great-circle distance by the haversine formula. */
    private static double kilometres(Place one, Place other) {
        double north = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double east = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double a = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** A happening that grows. */
    private static final class Group {
        private final Telling first;
        private final List<Telling> members = new ArrayList<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<Place> places = new HashSet<>();

        Group(Telling first) {
            this.first = first;
        }

        void join(Telling telling) {
            members.add(telling);
            reports.add(telling.report());
            if (telling.place() != null) {
                places.add(telling.place());
            }
        }

        boolean isWithin(Period period) {
            return first.period() != null && first.period().overlaps(period);
        }

        boolean takes(Telling telling) {
            return !reports.contains(telling.report())
                    && places.stream().noneMatch(place -> isConflict(place, telling.place()));
        }
    }
}
