package org.dragoman.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, checked as they are taken out; what is wrong with one is said with its name. */
final class Params {
    private static final int LONGEST = 300;
    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private final Map<String, List<String>> given;

    private Params(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The parameters behind the question mark; any other than {@code known} is refused with the names that there are. */
    static Params of(Context ctx, Collection<String> known) {
        Map<String, List<String>> given = ctx.queryParamMap();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw Problem.wrong("There is no parameter \"" + shown(name) + "\" here. Use one of: "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
        return new Params(given);
    }

    /** Fields that came another way. */
    static Params of(Map<String, List<String>> given) {
        return new Params(given);
    }

    /** The fields of a form. */
    static Params form(Context ctx) {
        return new Params(ctx.formParamMap());
    }

    /** The text of a parameter without space around it, null if it is not given or empty. */
    @Nullable
    String text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.wrong("\"" + name + "\" is given " + values.size() + " times. Give it once.");
        }
        String value = values.isEmpty() ? "" : values.get(0).strip();
        if (value.length() > LONGEST) {
            throw Problem.wrong("\"" + name + "\" is longer than " + LONGEST + " characters. Shorten it.");
        }
        if (value.chars().anyMatch(Character::isISOControl) || value.indexOf('\uFFFD') >= 0) {
            throw Problem.wrong("\"" + name + "\" holds characters that are no text. Leave them out.");
        }
        return value.isEmpty() ? null : value;
    }

    /** The text of a parameter. */
    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** A day, null if none is given. */
    @Nullable
    LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw Problem.wrong("\"" + name + "\" is no day: " + shown(value) + ". Write it as 2012-01-25.");
    }

    /** A whole number between two others, both included. */
    int number(String name, int otherwise, int least, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.wrong(
                "\"" + name + "\" is a whole number from " + least + " to " + most + ", not " + shown(value) + ".");
    }

    /** A share from 0 to 1. */
    double share(String name) {
        String value = text(name);
        if (value == null) {
            return 0;
        }
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.wrong("\"" + name + "\" is a number from 0 to 1, not " + shown(value) + ".");
    }

    /** Whether something is asked for: {@code true} or {@code on}. */
    boolean flag(String name) {
        String value = text(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true") || value.equals("on")) {
            return true;
        }
        throw Problem.wrong("\"" + name + "\" is true or false, not " + shown(value) + ".");
    }

    /** One constant of an enumeration, in any case of letters. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = text(name);
        return value == null ? otherwise : constant(name, value, otherwise.getDeclaringClass());
    }

    /** Constants of an enumeration, repeated or with commas between. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> out = new LinkedHashSet<>();
        words(name).forEach(word -> out.add(constant(name, word, type)));
        return out;
    }

    /** Whole numbers between two others, repeated or with commas between. */
    Set<Integer> numbers(String name, int least, int most) {
        Set<Integer> out = new LinkedHashSet<>();
        for (String word : words(name)) {
            if (!word.matches("[0-9]{1,4}") || Integer.parseInt(word) < least || Integer.parseInt(word) > most) {
                throw Problem.wrong(
                        "\"" + name + "\" is a number from " + least + " to " + most + ", not " + shown(word) + ".");
            }
            out.add(Integer.valueOf(word));
        }
        return out;
    }

    /** Words, repeated or with commas between. */
    List<String> words(String name) {
        List<String> out = new ArrayList<>();
        for (String value : given.getOrDefault(name, List.of())) {
            if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
                throw Problem.wrong("\"" + name + "\" is too long or no text.");
            }
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .forEach(out::add);
        }
        return out;
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value.replace('-', '_'))) {
                return each;
            }
        }
        throw Problem.wrong("\"" + name + "\" is one of " + labels(type) + ", not " + shown(value) + ".");
    }

    /** The names of an enumeration as they are typed. */
    static <E extends Enum<E>> String labels(Class<E> type) {
        Function<E, String> label = each -> each.name().toLowerCase(Locale.ROOT);
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(label).toList());
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
