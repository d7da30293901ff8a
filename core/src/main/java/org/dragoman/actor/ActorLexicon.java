package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actors that are known, with their names, on their dates.
 *
 * <p>Built once from the knowledge, then immutable and shared between threads:
 *
 * <pre>{@code
 * ActorLexicon lexicon = ActorLexicon.builder().add(country).add(office).add(term).build();
 * Actor minister = lexicon.holder("TUR", "foreign minister", LocalDate.of(2012, 1, 25));
 * }</pre>
 */
public final class ActorLexicon {
    /** Terms are told by month or year often; a report a little later still means the same holder. */
    private static final int GRACE = 45;

    /** Offices of who leads an organisation, in the order in which one of them is its chief. */
    private static final List<String> TOP = List.of(
            "secretary-general",
            "director-general",
            "managing director",
            "president",
            "director",
            "administrator",
            "chief",
            "chairman");

    private final Dictionary dictionary;
    private final Map<String, Country> countries;
    private final Map<String, List<Country>> lastNames = new HashMap<>();
    private final Map<String, Body> organisations;
    private final Map<String, Body> bodies;
    private final Map<String, Office> offices;
    private final Map<String, List<Term>> holders;
    private final Map<String, List<Person>> persons;
    private final Map<String, List<Term>> leaders;
    private final Map<String, Gender> givenNames;

    private ActorLexicon(Builder builder) {
        this.dictionary = builder.dictionary;
        this.countries = builder.countries;
        for (Country country : countries.values()) {
            String name = country.name().toLowerCase(Locale.ROOT);
            lastNames
                    .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), key -> new ArrayList<>(1))
                    .add(country);
        }
        this.organisations = builder.organisations;
        this.bodies = builder.bodies;
        this.offices = builder.offices;
        this.holders = builder.holders;
        this.persons = builder.persons;
        this.leaders = builder.leaders;
        this.givenNames = builder.givenNames;
    }

    /** A lexicon to fill. */
    public static Builder builder() {
        return new Builder();
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The state with this code, null if there is none. */
    public @Nullable Country country(@Nullable String code) {
        return code == null ? null : countries.get(code);
    }

    /** All states that are or were. */
    public Collection<Country> countries() {
        return countries.values();
    }

    /** The states whose name ends with this word, in lower case: both Koreas for "korea". */
    List<Country> lastNamed(String word) {
        return lastNames.getOrDefault(word, List.of());
    }

    /** The organisation with this code, null if there is none. */
    public @Nullable Body organisation(@Nullable String code) {
        return code == null ? null : organisations.get(code);
    }

    /** The body of this name, in lower case; null if there is none. */
    @Nullable
    Body body(@Nullable String name) {
        return name == null ? null : bodies.get(name.toLowerCase(Locale.ROOT));
    }

    /** The organisation, group, party, company or institution of this name, null if there is none; case does not matter. */
    public @Nullable Body named(String name) {
        return body(name);
    }

    /**
     * Who led a party, movement, armed group, organisation or its organ on a day, null if that is not known, or several
     * did.
     *
     * @param name its usual name
     */
    public @Nullable Actor leader(String name, LocalDate on) {
        Body body = body(name);
        return body != null && body.equals(organisations.get(body.code()))
                ? head(body, "", on)
                : body != null && organisations.containsKey(body.code()) ? organHead(body, on) : groupLeader(name, on);
    }

    private @Nullable Actor organHead(Body organ, LocalDate on) {
        List<String> names = new ArrayList<>(organ.names());
        names.add(organ.name());
        for (String name : names) {
            Actor head = head(organ, name.toLowerCase(Locale.ROOT) + " ", on);
            if (head != null) {
                return head;
            }
        }
        return null;
    }

    private @Nullable Actor head(Body body, String prefix, LocalDate on) {
        for (String key : TOP) {
            Actor holder = holder(body.code(), prefix + key, on);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    private @Nullable Actor groupLeader(String group, LocalDate on) {
        Term only = null;
        for (Term term : leaders.getOrDefault(group, List.of())) {
            if (term.period().contains((int) on.toEpochDay())) {
                if (only != null && !only.name().equals(term.name())) {
                    return null;
                }
                only = term;
            }
        }
        return only == null ? null : actor(only);
    }

    /** Every term of office of the persons of this name, in the order in which they were added. */
    public List<Term> terms(String name) {
        return persons.getOrDefault(name, List.of()).stream()
                .flatMap(person -> person.terms.stream())
                .toList();
    }

    /** Number of terms of office. */
    public int termCount() {
        return holders.values().stream().mapToInt(List::size).sum();
    }

    /** Number of organisations, groups, parties, companies and institutions. */
    public int bodyCount() {
        return (int) bodies.values().stream().distinct().count();
    }

    @Nullable
    Office office(@Nullable String key) {
        return key == null ? null : offices.get(key);
    }

    /**
     * The state or organisation behind an actor: Russia for its foreign minister, its army or its people, the United
     * Nations for their secretary-general, the movement for its leader. An actor that stands for itself comes back as it
     * is: rebels, protesters, lawmakers, companies, whoever is unknown.
     */
    public Actor principal(Actor actor) {
        if (actor.kind() == Actor.Kind.COUNTRY || actor.code() == null) {
            return actor;
        }
        Country country = country(actor.country());
        if (country != null && speaksForState(actor)) {
            return country.actor();
        }
        if (country == null && actor.country() == null) {
            Body organisation = organisations.get(actor.code());
            return organisation == null ? movement(actor) : organisation.actor();
        }
        return movement(actor);
    }

    private static boolean speaksForState(Actor actor) {
        String sector = actor.sector();
        if (sector == null || actor.kind() == Actor.Kind.PEOPLE) {
            return false;
        }
        return switch (sector) {
            case "GOV", "MIL", "SPY", "COP" -> true;
            case "LEG", "JUD" -> actor.kind() == Actor.Kind.ORGANISATION;
            default -> false;
        };
    }

    private Actor movement(Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return actor;
        }
        for (Person person : persons.getOrDefault(actor.name(), List.of())) {
            for (Term term : person.terms) {
                Body group = body(term.group());
                if (group != null && group.code().equals(actor.code())) {
                    return group.actor();
                }
            }
        }
        return actor;
    }

    /**
     * Who held an office on a day, null if that is not known.
     *
     * @param code code of the state or organisation
     * @param office key of the office
     */
    public @Nullable Actor holder(String code, String office, LocalDate on) {
        Term term = termOf(code, office, (int) on.toEpochDay());
        return term == null ? null : actor(term);
    }

    /** The one term of an office on a day; null if there is none, or no single one. */
    @Nullable
    Term termOf(String code, String key, int day) {
        Term found = exactTerm(code, key, day);
        Office office = offices.get(key);
        if (found != null || office == null) {
            return found;
        }
        for (String other : office.also()) {
            found = exactTerm(code, other, day);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Term exactTerm(String code, String key, int day) {
        Term best = null;
        boolean several = false;
        for (Term term : holders.getOrDefault(code + ' ' + key, List.of())) {
            if (term.group() == null && term.period().contains(day)) {
                several = best != null && !best.name().equals(term.name());
                if (best == null || term.period().from() >= best.period().from()) {
                    best = term;
                }
            }
        }
        Office office = offices.get(key);
        return several && office != null && !office.unique() ? null : best;
    }

    /** The person of a term, in the office of that term. */
    Actor actor(Term term) {
        return actor(term, term.name(), term.office());
    }

    private Actor actor(Term term, String name, @Nullable String office) {
        Body group = body(term.group());
        if (group != null) {
            return new Actor(name, group.code(), group.country(), group.sector(), office, Actor.Kind.PERSON);
        }
        Office known = offices.get(term.office());
        String sector = known == null ? "GOV" : known.sector();
        return official(term.code(), sector, name, office);
    }

    /** Somebody of a sector in a state, or of an organisation. */
    Actor official(String code, String sector, String name, @Nullable String office) {
        if (countries.containsKey(code)) {
            return new Actor(name, code + sector, code, sector, office, Actor.Kind.PERSON);
        }
        Body organisation = organisations.get(code);
        String of = organisation == null ? "IGO" : organisation.sector();
        return new Actor(name, code, null, of, office, Actor.Kind.PERSON);
    }

    /**
     * A person as an actor of a day.
     *
     * @param day null if the report has no date
     * @param key the office that the text gives, null if it gives none
     */
    Actor actor(Person person, @Nullable Integer day, @Nullable String key) {
        Term titled = key == null ? null : titled(person, key, day);
        if (titled != null) {
            return actor(titled, person.name, key);
        }
        if (day == null) {
            Term term = person.foremost(offices);
            return actor(term, person.name, key == null ? term.office() : key);
        }
        Term term = person.on(day, offices);
        if (term == null) {
            Term near = person.nearest(day);
            if (near.period().distance(day) <= GRACE) {
                term = near;
            }
        }
        if (term != null) {
            return actor(term, person.name, key == null ? term.office() : key);
        }
        return outOfOffice(person, day, key);
    }

    private @Nullable Term titled(Person person, String key, @Nullable Integer day) {
        Office office = offices.get(key);
        Term best = null;
        for (Term term : person.terms) {
            boolean fits = term.office().equals(key)
                    || (office != null && office.also().contains(term.office()));
            if (fits
                    && (best == null
                            || (day != null
                                    && term.period().distance(day)
                                            < best.period().distance(day)))) {
                best = term;
            }
        }
        return best;
    }

    private Actor outOfOffice(Person person, int day, @Nullable String key) {
        Term near = person.nearest(day);
        Office office = key == null ? null : offices.get(key);
        if (office != null) {
            return official(person.code, office.sector(), person.name, key);
        }
        Body group = body(near.group());
        if (group != null) {
            return actor(near, person.name, null);
        }
        String past = near.period().to() < day ? "former " + near.office() : null;
        Office held = offices.get(near.office());
        String sector =
                held == null || held.sector().equals("GOV") || held.sector().equals("MIL") ? "ELI" : held.sector();
        return official(person.code, sector, person.name, past);
    }

    Map<String, Office> offices() {
        return offices;
    }

    /** What pronoun may follow somebody of this given name. */
    Gender genderOf(String givenName) {
        return givenNames.getOrDefault(Words.fold(givenName).toLowerCase(Locale.ROOT), Gender.ANY);
    }

    /**
     * All actors that words can mean, the likeliest first.
     *
     * @param words a name as a report would word it, without article
     * @param on the day that counts; null for any
     */
    public List<Actor> lookup(String words, @Nullable LocalDate on) {
        Dictionary.Meaning meaning = dictionary.meaning(Words.sequence(words));
        Set<Actor> found = new LinkedHashSet<>();
        if (meaning != null) {
            Integer day = on == null ? null : (int) on.toEpochDay();
            for (Sense sense : meaning.senses) {
                Actor actor = alone(sense, day);
                if (actor != null) {
                    found.add(actor);
                }
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Actor alone(Sense sense, @Nullable Integer day) {
        if (sense instanceof Sense.Of of) {
            return day != null && !of.country().period().contains(day)
                    ? null
                    : of.country().actor();
        }
        if (sense instanceof Sense.Named named) {
            return day != null && !named.body().period().contains(day)
                    ? null
                    : named.body().actor();
        }
        if (sense instanceof Sense.Who who) {
            return actor(who.person(), day, null);
        }
        if (sense instanceof Sense.As as) {
            return new Actor(
                    as.role().word(), as.role().sector(), null, as.role().sector(), null, Actor.Kind.ROLE);
        }
        if (sense instanceof Sense.Holds holds) {
            return new Actor(
                    holds.office().key(),
                    holds.office().sector(),
                    holds.country(),
                    holds.office().sector(),
                    holds.office().key(),
                    Actor.Kind.ROLE);
        }
        return null;
    }

    /** Fills a lexicon. What is added first counts first where words mean several things. Not thread safe. */
    public static final class Builder {
        private final Dictionary dictionary = new Dictionary();
        private final Map<String, Country> countries = new LinkedHashMap<>();
        private final Map<String, Body> organisations = new LinkedHashMap<>();
        private final Map<String, Body> bodies = new HashMap<>();
        private final Map<String, Office> offices = new LinkedHashMap<>();
        private final Map<String, List<Term>> holders = new HashMap<>();
        private final Map<String, List<Person>> persons = new HashMap<>();
        private final Map<String, List<Term>> leaders = new HashMap<>();
        private final Map<String, Gender> givenNames = new HashMap<>();
        private final List<Role> roles = new ArrayList<>();

        private Builder() {}

        /** Adds a state with all of its names. */
        public Builder add(Country country) {
            countries.putIfAbsent(country.code(), country);
            name(country, Sense.Use.NAME, List.of(country.name()));
            name(country, Sense.Use.NAME, country.names());
            name(country, Sense.Use.ADJECTIVE, country.adjectives());
            name(country, Sense.Use.PEOPLE, country.peoples());
            name(country, Sense.Use.NATIVE, country.natives());
            name(country, Sense.Use.CAPITAL, country.capitals());
            name(country, Sense.Use.SEAT, country.seats());
            return this;
        }

        private void name(Country country, Sense.Use use, List<String> names) {
            for (String name : names) {
                dictionary.add(name, new Sense.Of(country, use));
            }
        }

        /** Adds an organisation, group, party, company or institution. */
        public Builder add(Body body) {
            bodies.putIfAbsent(body.name().toLowerCase(Locale.ROOT), body);
            if (body.country() == null && body.kind() == Actor.Kind.ORGANISATION) {
                organisations.putIfAbsent(body.code(), body);
            }
            Sense sense = new Sense.Named(body);
            dictionary.add(body.name(), sense);
            for (String name : body.names()) {
                bodies.putIfAbsent(name.toLowerCase(Locale.ROOT), body);
                dictionary.add(name, sense);
            }
            return this;
        }

        /** Adds a role noun. */
        public Builder add(Role role) {
            roles.add(role);
            dictionary.add(role.word(), new Sense.As(role, false));
            if (role.plural() != null && !role.plural().equals(role.word())) {
                dictionary.add(role.plural(), new Sense.As(role, true));
            }
            return this;
        }

        /** Adds an office. */
        public Builder add(Office office) {
            offices.putIfAbsent(office.key(), office);
            return this;
        }

        /**
         * Adds words by which an office is called.
         *
         * @param country code of the one country where they mean it, null if they mean it everywhere
         * @throws IllegalArgumentException if the office was not added before
         */
        public Builder title(String words, @Nullable String plural, String office, @Nullable String country) {
            Office known = offices.get(office);
            if (known == null) {
                throw new IllegalArgumentException("no such office: " + office);
            }
            dictionary.add(words, new Sense.Holds(known, country, false));
            if (plural != null) {
                dictionary.add(plural, new Sense.Holds(known, country, true));
            }
            return this;
        }

        /** Adds a given name that is only or mostly of one gender. */
        public Builder givenName(String name, Gender gender) {
            givenNames.putIfAbsent(Words.fold(name).toLowerCase(Locale.ROOT), gender);
            return this;
        }

        /** Adds a place that is known only for the country that it lies in. */
        public Builder place(String name, String country) {
            dictionary.add(name, new Sense.Where(country));
            return this;
        }

        /** Adds a term of office, and with it the person. */
        public Builder add(Term term) {
            holders.computeIfAbsent(term.code() + ' ' + term.office(), key -> new ArrayList<>(4))
                    .add(term);
            if (term.group() != null && term.office().endsWith("leader")) {
                Body group = bodies.get(term.group().toLowerCase(Locale.ROOT));
                leaders.computeIfAbsent(group == null ? term.group() : group.name(), key -> new ArrayList<>(2))
                        .add(term);
            }
            Person person = person(term);
            person.terms.add(term);
            return this;
        }

        private Person person(Term term) {
            List<Person> namesakes = persons.computeIfAbsent(term.name(), key -> new ArrayList<>(1));
            for (Person known : namesakes) {
                if (known.code.equals(term.code())) {
                    spell(known, term);
                    return known;
                }
            }
            Person person = new Person(term.name(), term.code(), gender(term));
            namesakes.add(person);
            dictionary.add(term.name(), new Sense.Who(person, false));
            spell(person, term);
            surnames(person, term);
            return person;
        }

        private void spell(Person person, Term term) {
            for (String alias : term.aliases()) {
                boolean seen =
                        person.terms.stream().anyMatch(other -> other.aliases().contains(alias));
                if (!seen) {
                    dictionary.add(alias, new Sense.Who(person, alias.indexOf(' ') < 0));
                }
            }
        }

        private void surnames(Person person, Term term) {
            List<String> surnames = term.surnames();
            if (surnames.isEmpty()) {
                surnames = shortForms(term);
            }
            for (String surname : surnames) {
                if (!surname.equals(term.name()) && !term.aliases().contains(surname)) {
                    dictionary.add(surname, new Sense.Who(person, true));
                }
            }
        }

        /** The last words of the name and of its other spellings, each once. */
        private static List<String> shortForms(Term term) {
            Set<String> forms = new LinkedHashSet<>();
            forms.add(last(term.name()));
            for (String alias : term.aliases()) {
                if (alias.indexOf(' ') > 0) {
                    forms.add(last(alias));
                }
            }
            return List.copyOf(forms);
        }

        private static String last(String name) {
            String word = name.substring(name.lastIndexOf(' ') + 1);
            int hyphen = word.indexOf('-');
            return hyphen > 0 && hyphen <= 2 && Character.isLowerCase(word.charAt(0))
                    ? word.substring(hyphen + 1)
                    : word;
        }

        private Gender gender(Term term) {
            int space = term.name().indexOf(' ');
            String given = space < 0 ? term.name() : term.name().substring(0, space);
            return Objects.requireNonNullElse(givenNames.get(Words.fold(given).toLowerCase(Locale.ROOT)), Gender.ANY);
        }

        /** The lexicon; the builder must not be used after that. */
        public ActorLexicon build() {
            return new ActorLexicon(this);
        }
    }
}
