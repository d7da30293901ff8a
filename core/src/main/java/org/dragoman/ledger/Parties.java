package org.dragoman.ledger;

import java.util.Locale;
import org.dragoman.actor.Actor;
import org.jspecify.annotations.Nullable;

/** To which party an actor belongs, and whether an actor is the one asked for. */
public final class Parties {
    private static final int CODE = 3;

    private Parties() {}

    /** Its country, else its organisation, else its own name: Sergei Lavrov's party is {@code RUS}. */
    public static String of(Actor actor) {
        if (actor.country() != null) {
            return actor.country();
        }
        String code = actor.code();
        return code == null ? actor.name() : code.substring(0, Math.min(CODE, code.length()));
    }

    /**
     * Whether the actor is meant by what somebody asked for: the code of its party ({@code RUS}), its own code
     * ({@code RUSGOV}), its name or the last word of its name, in any case of letters.
     */
    public static boolean isMeant(String asked, Actor actor) {
        String wanted = asked.strip();
        return of(actor).equalsIgnoreCase(wanted)
                || wanted.equalsIgnoreCase(actor.code())
                || isNamed(wanted.toLowerCase(Locale.ROOT), actor.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isNamed(String wanted, String name) {
        return name.equals(wanted) || (!wanted.isEmpty() && name.endsWith(" " + wanted));
    }

    /** The same, where nobody needs to be asked for and nobody to be there. */
    static boolean isMeantOrOpen(@Nullable String asked, @Nullable Actor actor) {
        return asked == null || (actor != null && isMeant(asked, actor));
    }
}
