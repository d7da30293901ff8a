package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/** A role noun or an office at a spot. */
record RoleSpot(
        @Nullable Role role,
        @Nullable Office office,
        @Nullable String country,
        boolean plural) {

    String sector() {
        return office != null ? office.sector() : role == null ? "UNK" : role.sector();
    }

    boolean inherits() {
        return role != null && office == null && role.inherits();
    }

    boolean isPersonal() {
        return office != null || (role != null && role.shape() == Role.Shape.PERSON);
    }

    /** Whether the noun in the singular means one person, in whatever standing: also "tourist", "teacher". */
    boolean isOnePerson() {
        return isPersonal() || (role != null && role.shape() == Role.Shape.PEOPLE && !plural);
    }

    /** What a spot means as a role or office; null if it means none. */
    static @Nullable RoleSpot of(Spot spot) {
        Sense.As as = spot.sense(Sense.As.class);
        Sense.Holds holds = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Holds found
                    && (holds == null || (holds.country() != null && found.country() == null))) {
                holds = found;
            }
        }
        if (holds == null) {
            return as == null ? null : new RoleSpot(as.role(), null, null, as.plural());
        }
        return new RoleSpot(as == null ? null : as.role(), holds.office(), holds.country(), holds.plural());
    }
}
