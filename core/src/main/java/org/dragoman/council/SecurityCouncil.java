package org.dragoman.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The Security Council through its years: {@code council.membersOn(day)}. Immutable and thread safe.
 *
 * <p>The Charter's rule (Article 27): a decision takes seven of eleven votes up to 1965 and nine of fifteen since, and on
 * other than procedural matters no permanent member may vote against it. An abstention is no veto.
 */
public final class SecurityCouncil {
    private static final LocalDate ENLARGED = LocalDate.of(1966, 1, 1);

    private final List<Seat> seats;
    private final List<Veto> vetoes;

    /** A council of these seats, with the drafts that were stopped. */
    public SecurityCouncil(List<Seat> seats, List<Veto> vetoes) {
        this.seats = List.copyOf(seats);
        this.vetoes = vetoes.stream().sorted(Comparator.comparing(Veto::date)).toList();
    }

    /** Who sat there on that day: the permanent members, then the others, each by code. */
    public List<Seat> membersOn(LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.isHeldOn(day))
                .sorted(Comparator.comparing(Seat::permanent).reversed().thenComparing(Seat::country))
                .toList();
    }

    /** How many votes a decision took on that day. */
    public int majorityOn(LocalDate day) {
        return day.isBefore(ENLARGED) ? 7 : 9;
    }

    /** How many seats there were on that day; fewer members are known where the ballot is not recorded. */
    public int seatsOn(LocalDate day) {
        return day.isBefore(ENLARGED) ? 11 : 15;
    }

    /** All drafts that were stopped, oldest first. */
    public List<Veto> vetoes() {
        return vetoes;
    }

    /** The drafts on one party that were stopped before a day, newest first. */
    public List<Veto> vetoesOn(String target, LocalDate before) {
        return vetoes.stream()
                .filter(veto -> target.equals(veto.target()) && veto.date().isBefore(before))
                .sorted(Comparator.comparing(Veto::date).reversed())
                .toList();
    }
}
