package org.dragoman.event;

import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an act concerns politics at all, by who takes part: "the company fired two hundred salesmen" and "tourists
 * invaded the old town" use the words of war and have nobody in them whom a ledger of states and armed groups follows.
 */
final class Stake {
    /** Sectors that act in politics even where nobody says of which country: the armed, and those who police them. */
    private static final Set<String> ARMED = Set.of("COP", "REB", "UAF", "SEP");

    private static final Set<String> OFFICIAL = Set.of("GOV", "LEG", "JUD", "MIL", "SPY", "OPP", "PTY", "INS");

    /** What two names do to each other is followed, whoever they are, unless it is force: teams fight too. */
    private static final Set<String> FORCE = Set.of("15", "18", "19", "20");

    private Stake() {}

    /**
     * Whether one of the two stands for a country, an organisation or an armed force, or one in office faces another.
     *
     * @param root the first two digits of the act's CAMEO code
     */
    static boolean of(Participant source, @Nullable Participant target, String root) {
        Actor doer = source.actor();
        if (isTrade(doer) && (target == null || isTrade(target.actor()))) {
            return false;
        }
        if (isPlaced(doer) || isOf(ARMED, doer) || root.equals("14")) {
            return true;
        }
        if (target == null) {
            return false;
        }
        Actor other = target.actor();
        boolean names = !FORCE.contains(root) && isNamed(doer) && isNamed(other);
        return names || isPlaced(other) || isOf(OFFICIAL, doer) || isOf(OFFICIAL, other);
    }

    /** A country, who belongs to one, or a known body or person; a mere role such as "the coach" is none of these. */
    private static boolean isPlaced(Actor actor) {
        return actor.country() != null
                || actor.isKnown() && actor.kind() != Actor.Kind.ROLE && actor.kind() != Actor.Kind.COMPANY;
    }

    private static boolean isTrade(Actor actor) {
        return actor.kind() == Actor.Kind.COMPANY || "BUS".equals(actor.sector());
    }

    private static boolean isNamed(Actor actor) {
        return actor.kind() != Actor.Kind.ROLE;
    }

    private static boolean isOf(Set<String> sectors, Actor actor) {
        return actor.sector() != null && sectors.contains(actor.sector());
    }
}
