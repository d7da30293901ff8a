package org.dragoman.codebook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One code of CAMEO 1.1b3 with what it means in PLOVER 2.0.
 *
 * @param code two to four digits; leading zeros count
 * @param name the code's name
 * @param goldstein conflict–cooperation weight, -10 to 10
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param ploverType PLOVER type, null for codes that PLOVER does not keep
 * @param ploverMode PLOVER mode, if any
 * @param contexts PLOVER contexts
 */
public record CameoCode(
        String code,
        String name,
        double goldstein,
        int quad,
        @Nullable String ploverType,
        @Nullable String ploverMode,
        List<String> contexts) {

    public CameoCode {
        Objects.requireNonNull(code, "a CAMEO code needs its digits");
        contexts = List.copyOf(contexts);
    }

    /** The first two digits. */
    public String root() {
        return code.substring(0, 2);
    }
}
