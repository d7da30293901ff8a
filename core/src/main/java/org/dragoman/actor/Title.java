package org.dragoman.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title or role with whom it belongs to; makes actors of it.
 *
 * @param role the noun or office
 * @param owners states and bodies that it belongs to
 * @param given sector that words before it give, null if none does
 * @param former whether it is held no more
 * @param deputy whether it is the deputy of the office
 */
record Title(
        ActorLexicon lexicon,
        Discourse discourse,
        SentenceActors where,
        RoleSpot role,
        List<Actor> owners,
        @Nullable String given,
        boolean former,
        boolean deputy) {
    private static final List<String> CHIEFS = List.of("leader", "chief", "head", "boss");
    private static final List<String> LEADERS = List.of("supreme leader", "general secretary");

    /** Code of the only state or organisation that it belongs to, null if there is no single one. */
    @Nullable
    String code() {
        if (owners.size() != 1) {
            return owners.isEmpty() ? role.country() : null;
        }
        Actor owner = owners.get(0);
        return owner.country() != null ? owner.country() : owner.code();
    }

    @Nullable
    Office office() {
        return role.office() == null || deputy ? null : role.office();
    }

    boolean isPersonal() {
        return role.isPersonal();
    }

    private @Nullable String officeName() {
        if (role.office() == null) {
            return null;
        }
        String key = deputy ? "deputy " + role.office().key() : role.office().key();
        return former ? "former " + key : key;
    }

    /** Somebody whom no lexicon knows, in this office; null if nothing says whose office it is. */
    @Nullable
    Actor holder(String name) {
        if (!role.isOnePerson()) {
            return null;
        }
        if (!owners.isEmpty()) {
            return holder(name, owners.get(0));
        }
        if (!role.isPersonal()) {
            return null;
        }
        Country own = lexicon.country(role.country());
        Actor owner = own != null ? own.actor() : discourse.setting().context(where, -1);
        return owner == null
                ? new Actor(name, sector(null), null, sector(null), officeName(), Actor.Kind.PERSON)
                : holder(name, owner);
    }

    /** Somebody whom no lexicon knows, in this office of an owner. */
    Actor holder(String name, Actor owner) {
        Actor composed = compose(owner, true, name);
        return new Actor(name, composed.code(), composed.country(), composed.sector(), officeName(), Actor.Kind.PERSON);
    }

    /** The role without any owner: the bare sector is its code. */
    Actor alone(String core) {
        String sector = sector(null);
        return new Actor(core, sector, null, sector, officeName(), Actor.Kind.ROLE);
    }

    /**
     * What the role of an owner is: the state for its government, the holder for a unique office, else a part of the state.
     *
     * @param open whether it is no single known holder: plural, or indefinite
     * @param core the role's own words
     */
    Actor compose(Actor owner, boolean open, String core) {
        if (owner.code() == null) {
            return new Actor(
                    core + " of " + owner.name(), null, owner.country(), sector(owner), officeName(), Actor.Kind.ROLE);
        }
        if (isScattered(owner)) {
            where.lookAhead();
            Actor state = discourse.setting().context(where, -1);
            return state == null
                    ? new Actor(
                            owner.name() + " " + core, sector(null), null, sector(null), officeName(), Actor.Kind.ROLE)
                    : compose(state, true, owner.name() + " " + core);
        }
        Country country = lexicon.country(owner.country());
        if (country == null) {
            return ofBody(owner, open, core);
        }
        if (isState() && !former && given == null && !isGroup(owner)) {
            return country.actor();
        }
        if (isGroup(owner) && !isCivil()) {
            Actor chief = open ? null : chief(owner);
            return chief == null ? part(owner, core) : chief;
        }
        if (!open) {
            Actor held = held(owner.country());
            held = held == null && owner.kind() == Actor.Kind.COUNTRY ? leader(owner.country()) : held;
            if (held != null) {
                return held;
            }
        }
        String sector = sector(owner);
        boolean office = role.office() != null && !open;
        String name = office ? officeName() + " of " + country.name() : country.adjective() + " " + core;
        return new Actor(name, country.code() + sector, country.code(), sector, officeName(), kind());
    }

    private Actor ofBody(Actor owner, boolean open, String core) {
        if (!open && owner.code() != null) {
            Actor held = held(owner.code());
            if (held != null) {
                return held;
            }
        }
        Actor chief = open ? null : chief(owner);
        return chief == null ? part(owner, core) : chief;
    }

    /** "The al Qaeda leader", "the NATO chief": who led the body on that day, null if that is not known. */
    private @Nullable Actor chief(Actor body) {
        Integer day = discourse.day();
        boolean leads = role.role() != null
                && role.office() == null
                && CHIEFS.contains(role.role().word());
        return leads && day != null && !former && !deputy && given == null
                ? lexicon.leader(body.name(), LocalDate.ofEpochDay(day))
                : null;
    }

    /** Who holds an office of another state on the day of the report, null if that is not known. */
    @Nullable
    Actor holderOf(String office, Actor state) {
        Integer day = discourse.day();
        String code = state.country() != null ? state.country() : state.code();
        return day == null || code == null ? null : lexicon.holder(code, office, LocalDate.ofEpochDay(day));
    }

    private Actor part(Actor owner, String core) {
        boolean people = "CVL".equals(owner.sector()) || "REL".equals(owner.sector());
        boolean armed = !role.inherits() && owner.kind() == Actor.Kind.GROUP && owner.country() != null;
        String sector = people && armed ? sector(owner) : owner.sector();
        return new Actor(
                owner.name() + " " + core,
                people && armed ? owner.country() + sector : owner.code(),
                owner.country(),
                sector,
                officeName(),
                Actor.Kind.ROLE);
    }

    private @Nullable Actor held(@Nullable String code) {
        Integer day = discourse.day();
        if (role.office() == null || former || deputy || day == null || code == null || given != null) {
            return null;
        }
        return lexicon.holder(code, role.office().key(), LocalDate.ofEpochDay(day));
    }

    /** "The Libyan leader": who stood highest in the state on that day, if one did without a doubt. */
    private @Nullable Actor leader(@Nullable String code) {
        Integer day = discourse.day();
        boolean plain = role.role() != null
                && role.office() == null
                && role.role().word().equals("leader");
        if (!plain || code == null || day == null || former || deputy || given != null) {
            return null;
        }
        LocalDate on = LocalDate.ofEpochDay(day);
        for (String office : LEADERS) {
            Actor holder = lexicon.holder(code, office, on);
            if (holder != null) {
                return holder;
            }
        }
        Actor president = lexicon.holder(code, "president", on);
        Actor minister = lexicon.holder(code, "prime minister", on);
        return president == null ? minister : minister == null ? president : null;
    }

    private boolean isState() {
        return role.role() != null && role.office() == null && role.role().shape() == Role.Shape.STATE;
    }

    /** A people or faith that lives in many countries. */
    private static boolean isScattered(Actor owner) {
        return owner.kind() == Actor.Kind.GROUP
                && owner.country() == null
                && ("CVL".equals(owner.sector()) || "REL".equals(owner.sector()));
    }

    private static boolean isGroup(Actor owner) {
        return owner.kind() == Actor.Kind.GROUP || owner.kind() == Actor.Kind.COMPANY;
    }

    private boolean isCivil() {
        String sector = role.sector();
        return role.role() != null && !role.inherits() && (sector.equals("CVL") || sector.equals("REF"));
    }

    private Actor.Kind kind() {
        if (role.role() == null || role.office() != null) {
            return Actor.Kind.ROLE;
        }
        boolean organ = role.role().shape() == Role.Shape.BODY;
        return organ && List.of("GOV", "MIL", "SPY", "LEG", "JUD", "COP").contains(sector(null))
                ? Actor.Kind.ORGANISATION
                : Actor.Kind.ROLE;
    }

    private String sector(@Nullable Actor owner) {
        if (former && role.isPersonal() && (role.sector().equals("GOV") || role.office() != null)) {
            return "ELI";
        }
        if (given != null && (role.inherits() || given.equals("OPP") || given.equals("REB"))) {
            return given;
        }
        boolean plain = owner == null || owner.kind() == Actor.Kind.COUNTRY || owner.kind() == Actor.Kind.PERSON;
        if (role.inherits()
                && owner != null
                && !plain
                && owner.sector() != null
                && !owner.sector().equals("IGO")) {
            return owner.sector();
        }
        return role.sector();
    }
}
