package org.dragoman.ledger;

import java.time.Instant;
import java.util.Objects;
import org.dragoman.coding.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of an entry. It outlives every new reading of the report, and can be withdrawn.
 *
 * @param entry id of the entry
 * @param verdict what was said
 * @param who by whom
 * @param when when, given by the caller
 * @param why the reason, for those who come later
 * @param corrected for {@link Verdict#CORRECTED} what the entry should be, else null
 */
public record Correction(
        String entry,
        Verdict verdict,
        String who,
        Instant when,
        String why,
        @Nullable Entry corrected) {

    /** What a person can say of an entry. */
    public enum Verdict {
        /** It is right. */
        ACCEPTED,
        /** It is wrong and no longer shown. */
        REJECTED,
        /** It should have been something else, which is shown in its stead. */
        CORRECTED
    }

    public Correction {
        Objects.requireNonNull(entry, "a correction needs the id of an entry");
        Objects.requireNonNull(who, "a correction needs to say who");
        Objects.requireNonNull(when, "a correction needs to say when");
        Objects.requireNonNull(why, "a correction needs to say why");
        if ((verdict == Verdict.CORRECTED) != (corrected != null)) {
            throw new IllegalArgumentException("only a corrected entry has a new wording: " + verdict);
        }
    }

    /** It is right. */
    public static Correction accept(String entry, String who, Instant when, String why) {
        return new Correction(entry, Verdict.ACCEPTED, who, when, why, null);
    }

    /** It is wrong. */
    public static Correction reject(String entry, String who, Instant when, String why) {
        return new Correction(entry, Verdict.REJECTED, who, when, why, null);
    }

    /** It should be {@code corrected}. */
    public static Correction correct(String entry, Entry corrected, String who, Instant when, String why) {
        return new Correction(entry, Verdict.CORRECTED, who, when, why, corrected);
    }
}
