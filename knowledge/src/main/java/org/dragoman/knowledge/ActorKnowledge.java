package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.actor.Body;
import org.dragoman.actor.Country;
import org.dragoman.actor.Gender;
import org.dragoman.actor.Office;
import org.dragoman.actor.Period;
import org.dragoman.actor.Role;
import org.dragoman.actor.Term;
import org.jspecify.annotations.Nullable;

/**
 * Loads the actors from the tables below {@code actors/}.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * ActorLexicon lexicon = ActorKnowledge.load(List.of(KnowledgeSource.shipped()), problems);
 * problems.throwIfAny();
 * }</pre>
 *
 * <p>Of several sources the last counts first: a user's line takes the place of a shipped one with the same key.
 */
public final class ActorKnowledge {
    private final Problems problems;
    private final ActorLexicon.Builder builder = ActorLexicon.builder();
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Checks checks;

    private ActorKnowledge(Problems problems) {
        this.problems = problems;
        this.checks = new Checks(problems);
    }

    /** Loads the actors of all sources; what is wrong goes to {@code problems}, and the lexicon is then not to be used. */
    public static ActorLexicon load(List<KnowledgeSource> sources, Problems problems) {
        ActorKnowledge knowledge = new ActorKnowledge(problems);
        List<KnowledgeSource> order = new ArrayList<>(sources);
        java.util.Collections.reverse(order);
        knowledge.each(order, "actors/countries.tsv", 10, 11, knowledge::country);
        knowledge.each(order, "actors/organisations.tsv", 4, 7, knowledge::organisation);
        knowledge.each(order, "actors/groups.tsv", 3, 7, knowledge::group);
        knowledge.each(order, "actors/institutions.tsv", 3, 7, knowledge::institution);
        knowledge.each(order, "actors/companies-media.tsv", 3, 7, knowledge::company);
        knowledge.each(order, "actors/given-names.tsv", 2, 2, knowledge::givenName);
        knowledge.each(order, "actors/offices.tsv", 4, 5, knowledge::office);
        knowledge.each(order, "actors/titles.tsv", 3, 4, knowledge::title);
        knowledge.each(order, "actors/roles.tsv", 4, 5, knowledge::role);
        for (KnowledgeSource source : order) {
            for (String path : source.files("actors/officials")) {
                TextTable.read(source, path, 5, 7, problems, knowledge::term);
            }
        }
        knowledge.each(order, "places/places.tsv", 4, 7, knowledge::place);
        knowledge.checks.overlaps();
        return knowledge.builder.build();
    }

    private void each(
            List<KnowledgeSource> sources,
            String path,
            int least,
            int most,
            java.util.function.Consumer<TextTable.Row> rows) {
        for (KnowledgeSource source : sources) {
            TextTable.read(source, path, least, most, problems, rows);
        }
    }

    private void problem(TextTable.Row row, String message) {
        problems.add(row.file(), row.line(), message);
    }

    /** Whether the key is new; a second line of the same file is a problem, one of an earlier source is overridden. */
    private boolean isNew(TextTable.Row row, String key) {
        if (taken.add(key)) {
            taken.add(row.file() + '\n' + key);
            return true;
        }
        if (taken.contains(row.file() + '\n' + key)) {
            problem(row, "\"" + row.cell(0) + "\" stands here twice. Join the two lines.");
        }
        return false;
    }

    private @Nullable Period period(TextTable.Row row, int from, int to) {
        try {
            return Period.of(row.cell(from), row.cell(to));
        } catch (IllegalArgumentException e) {
            problem(row, e.getMessage() + ". Write the day, the month or the year, or - for an open end.");
            return null;
        }
    }

    private static boolean isCode(String code, int length) {
        if (code.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    // code, name, from, to, names, adjectives, peoples, natives, capitals, seats, words > successor
    private void country(TextTable.Row row) {
        if (!isCode(row.cell(0), 3)) {
            problem(row, "\"" + row.cell(0) + "\" is no code. Use the three capitals of ISO 3166.");
            return;
        }
        Period period = period(row, 2, 3);
        if (period == null || !isNew(row, "country " + row.cell(0))) {
            return;
        }
        List<String> adjectives = row.list(5);
        Country country = new Country(
                row.cell(0),
                row.cell(1),
                period,
                row.list(4),
                adjectives,
                peoples(row.list(6), adjectives),
                row.list(7),
                row.list(8),
                row.list(9),
                words(row.cell(10)),
                successor(row.cell(10)));
        countries.put(country.code(), country);
        checks.name(row, country.name(), "", period, country.code());
        country.names().forEach(name -> checks.name(row, name, "", period, country.code()));
        builder.add(country);
    }

    private static List<String> words(String cell) {
        int arrow = cell.indexOf('>');
        String words = arrow < 0 ? cell : cell.substring(0, arrow);
        return words.isBlank() ? List.of() : List.of(words.strip().split("\\|"));
    }

    private static @Nullable String successor(String cell) {
        int arrow = cell.indexOf('>');
        return arrow < 0 ? null : cell.substring(arrow + 1).strip();
    }

    /** A plus stands for the adjectives with an s. */
    private static List<String> peoples(List<String> given, List<String> adjectives) {
        List<String> all = new ArrayList<>();
        for (String people : given) {
            if (people.equals("+")) {
                adjectives.forEach(adjective -> all.add(adjective + "s"));
            } else {
                all.add(people);
            }
        }
        return all;
    }

    // code, name, sector, names, words, from, to
    private void organisation(TextTable.Row row) {
        String code = row.cell(0);
        if (!isCode(code, 3) || countries.containsKey(code)) {
            problem(row, "\"" + code + "\" is no free code. Use three capitals that are no country's.");
            return;
        }
        Period period = period(row, 5, 6);
        if (period == null || !isNew(row, "body " + row.cell(1))) {
            return;
        }
        if (!checks.isSector(row, row.cell(2))) {
            return;
        }
        checks.names(row, row.cell(1), row.list(3), "-", period);
        organisations.putIfAbsent(code, row.cell(1));
        builder.add(new Body(
                row.cell(1), code, null, row.cell(2), Actor.Kind.ORGANISATION, period, row.list(3), row.list(4)));
    }

    private void group(TextTable.Row row) {
        body(row, Actor.Kind.GROUP);
    }

    private void institution(TextTable.Row row) {
        body(row, row.cell(2).equals("PTY") || row.cell(2).equals("OPP") ? Actor.Kind.GROUP : Actor.Kind.ORGANISATION);
    }

    private void company(TextTable.Row row) {
        body(row, Actor.Kind.COMPANY);
    }

    // name, country, sector, names, words, from, to
    private void body(TextTable.Row row, Actor.Kind kind) {
        String country = row.cell(1).equals("-") ? null : row.cell(1);
        if (country != null && !countries.containsKey(country)) {
            problem(row, "no country has the code \"" + country + "\". Take one from countries.tsv, or -.");
            return;
        }
        if (!checks.isSector(row, row.cell(2))) {
            return;
        }
        Period period = period(row, 5, 6);
        if (period == null || !isNew(row, "body " + row.cell(0))) {
            return;
        }
        checks.names(row, row.cell(0), row.list(3), row.cell(1), period);
        String sector = row.cell(2);
        String code = country == null ? sector : country + sector;
        builder.add(new Body(row.cell(0), code, country, sector, kind, period, row.list(3), row.list(4)));
    }

    private void givenName(TextTable.Row row) {
        Gender gender = gender(row, row.cell(1));
        if (isNew(row, "given " + row.cell(0))) {
            builder.givenName(row.cell(0), gender);
        }
    }

    private Gender gender(TextTable.Row row, String cell) {
        return switch (cell) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            case "", "-" -> Gender.ANY;
            default -> {
                problem(row, "\"" + cell + "\" is no gender. Write m, f or -.");
                yield Gender.ANY;
            }
        };
    }

    // key, sector, rank, unique, also
    private void office(TextTable.Row row) {
        if (!isNew(row, "office " + row.cell(0))) {
            return;
        }
        if (row.cell(2).length() != 1 || !Character.isDigit(row.cell(2).charAt(0))) {
            problem(row, "\"" + row.cell(2) + "\" is no rank. Write 1 to 9.");
            return;
        }
        List<String> holders = checks.holders(row);
        boolean single = !holders.isEmpty();
        if (!checks.isSector(row, row.cell(1))) {
            return;
        }
        builder.add(new Office(row.cell(0), row.cell(1), row.cell(2).charAt(0) - '0', single, row.list(4)));
        offices.add(row.cell(0));
    }

    // words, plural, office, country
    private void title(TextTable.Row row) {
        if (!offices.contains(row.cell(2))) {
            problem(row, "no office is called \"" + row.cell(2) + "\". Take one from offices.tsv, or add it there.");
            return;
        }
        String country = row.cell(3).isEmpty() || row.cell(3).equals("-") ? null : row.cell(3);
        if (country != null && !countries.containsKey(country)) {
            problem(row, "no country has the code \"" + country + "\". Take one from countries.tsv, or -.");
            return;
        }
        if (isNew(row, "title " + row.cell(0) + " " + row.cell(3))) {
            builder.title(row.cell(0), plural(row.cell(0), row.cell(1)), row.cell(2), country);
        }
    }

    private static @Nullable String plural(String word, String cell) {
        return switch (cell) {
            case "-", "" -> null;
            case "+" -> word + "s";
            default -> cell;
        };
    }

    // word, plural, sector (a leading @: inherits), shape, gender
    private void role(TextTable.Row row) {
        Role.Shape shape = shape(row.cell(3));
        if (shape == null) {
            problem(row, "\"" + row.cell(3) + "\" is no shape. Write person, body, people, state, force or modifier.");
            return;
        }
        boolean inherits = row.cell(2).startsWith("@");
        String sector = inherits ? row.cell(2).substring(1) : row.cell(2);
        if (!checks.isSector(row, sector)) {
            return;
        }
        if (isNew(row, "role " + row.cell(0))) {
            String plural = plural(row.cell(0), row.cell(1));
            builder.add(new Role(row.cell(0), plural, sector, inherits, shape, gender(row, row.cell(4))));
        }
    }

    private static Role.@Nullable Shape shape(String cell) {
        return switch (cell) {
            case "person" -> Role.Shape.PERSON;
            case "body" -> Role.Shape.BODY;
            case "people" -> Role.Shape.PEOPLE;
            case "state" -> Role.Shape.STATE;
            case "force" -> Role.Shape.FORCE;
            case "modifier" -> Role.Shape.MODIFIER;
            default -> null;
        };
    }

    // code, office, name, from, to, aliases, group
    private void term(TextTable.Row row) {
        String code = row.cell(0);
        if (!countries.containsKey(code) && !organisations.containsKey(code)) {
            problem(row, "no country or organisation has the code \"" + code + "\". Add it to countries.tsv first.");
            return;
        }
        Period period = period(row, 3, 4);
        if (period == null) {
            return;
        }
        List<String> aliases = new ArrayList<>(2);
        List<String> surnames = new ArrayList<>(1);
        for (String alias : row.list(5)) {
            if (alias.startsWith("surname=")) {
                surnames.add(alias.substring(8));
            } else if (alias.indexOf('>') >= 0 || alias.indexOf('=') >= 0) {
                problem(row, "\"" + alias + "\" is no spelling of a name. Write names, or surname=X.");
            } else {
                aliases.add(alias);
            }
        }
        String group = row.cell(6).isEmpty() ? null : row.cell(6);
        builder.add(new Term(code, row.cell(1), row.cell(2), period, aliases, surnames, group));
        if (group == null) {
            checks.term(row, period);
        }
    }

    // name, country, latitude, longitude, rank, aliases
    private void place(TextTable.Row row) {
        String country = row.cell(1);
        if (country.equals("-")) {
            return;
        }
        if (!countries.containsKey(country)) {
            problem(row, "no country has the code \"" + country + "\". Take one from countries.tsv, or -.");
            return;
        }
        builder.place(row.cell(0), country);
        row.list(5).forEach(alias -> builder.place(alias, country));
    }
}
