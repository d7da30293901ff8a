package org.dragoman.codebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The CAMEO 1.1b3 codebook. Immutable. */
public final class Cameo {
    private final Map<String, CameoCode> codes = new TreeMap<>();

    /** A codebook of these codes. */
    public Cameo(Collection<CameoCode> codes) {
        for (CameoCode code : codes) {
            this.codes.put(code.code(), code);
        }
    }

    /** A code, null if the codebook has none of these digits. */
    public @Nullable CameoCode code(String digits) {
        return codes.get(digits);
    }

    /** All codes in their order. */
    public List<CameoCode> all() {
        return List.copyOf(codes.values());
    }

    /** The quad class of a root: 01–05, 06–08, 09–13, 14–20. */
    public static int quad(String digits) {
        int root = Integer.parseInt(digits.substring(0, 2));
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }
}
