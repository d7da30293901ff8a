package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tokens of a sentence into items of the time grammar: hyphenated words are taken apart, spelled numbers and
 * years put together. It does so for any tokenization, so that "third-quarter" reads the same as one token or as three.
 */
final class Lexer {
    private static final Set<String> CAPITAL_ONLY =
            Set.of("may", "march", "mar", "dec", "jan", "sun", "sat", "mon", "wed", "fri", "aug", "jun", "jul", "nov");
    private static final Pattern APOSTROPHES = Pattern.compile("^['’‘]|['’]?s$");
    private static final Set<String> VAGUE = Set.of("several", "few", "some", "many", "numerous", "countless");

    /** A word or mark before its meaning is known. */
    private record Atom(String text, String word, int token, int begin, int end, boolean glued) {
        static Atom of(String text, int token, int begin, int end, boolean glued) {
            return new Atom(text, lower(text), token, begin, end, glued);
        }

        private static String lower(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.length() > 1 && lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        }
    }

    private final Tree tree;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private int at;

    private Lexer(Tree tree) {
        this.tree = tree;
    }

    /** The items of a sentence in order. */
    static List<Item> items(Tree tree) {
        Lexer lexer = new Lexer(tree);
        lexer.splitTokens();
        while (lexer.at < lexer.atoms.size()) {
            lexer.next();
        }
        return lexer.items;
    }

    private void splitTokens() {
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            boolean glued =
                    i > 0 && isHyphen(token.text()) && touches(i - 1, i) && i + 1 < tree.size() && touches(i, i + 1);
            if (glued) {
                continue;
            }
            boolean afterHyphen =
                    i > 1 && isHyphen(tree.token(i - 1).text()) && touches(i - 1, i) && touches(i - 2, i - 1);
            splitToken(token, afterHyphen);
        }
    }

    private boolean touches(int left, int right) {
        return tree.token(left).end() == tree.token(right).begin();
    }

    private static boolean isHyphen(String text) {
        return text.length() == 1 && isHyphen(text.charAt(0));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '–' || c == '‑';
    }

    private void splitToken(Token token, boolean afterHyphen) {
        String text = token.text();
        boolean literal = text.length() == token.end() - token.begin();
        int begin = 0;
        boolean glued = afterHyphen;
        for (int i = 1; literal && i < text.length() - 1; i++) {
            if (isHyphen(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                atoms.add(Atom.of(
                        text.substring(begin, i), token.index(), token.begin() + begin, token.begin() + i, glued));
                begin = i + 1;
                glued = true;
            }
        }
        atoms.add(Atom.of(text.substring(begin), token.index(), token.begin() + begin, token.end(), glued));
    }

    private void next() {
        if (!number() && !quantity()) {
            add(at, at, word(atoms.get(at)));
            at++;
        }
    }

    /** Meaning of an item, its place left open. */
    private record Meaning(Set<Kind> kinds, int number, String code) {
        /** That of a word that no time is told by. */
        static final Meaning NONE = new Meaning(Set.of(), 0, "");
    }

    private void add(int first, int last, Meaning meaning) {
        Atom from = atoms.get(first);
        Atom to = atoms.get(last);
        items.add(new Item(
                from.word(),
                meaning.kinds,
                meaning.number,
                meaning.code,
                from.glued(),
                from.token(),
                to.token(),
                from.begin(),
                to.end()));
    }

    // ---- numbers

    private boolean number() {
        Atom atom = atoms.get(at);
        if (Character.isDigit(atom.text().charAt(0))) {
            return digits(atom);
        }
        int year = spelledYear();
        if (year > 0) {
            return true;
        }
        return spelledNumber();
    }

    private boolean digits(Atom atom) {
        String text = atom.text().replace(",", "");
        if (!text.chars().allMatch(Character::isDigit) || text.length() > 9) {
            return false;
        }
        int value = Integer.parseInt(text);
        if (isHalf(at + 1)) {
            add(at, at + 1, new Meaning(Item.kinds(Kind.QTY), value, value + ".5"));
            at += 2;
            return true;
        }
        Set<Kind> kinds = Item.kinds(Kind.NUM, Kind.QTY);
        if (value >= 1 && value <= 31 && text.length() <= 2) {
            kinds.add(Kind.DAY);
        }
        if (text.length() == 4 && atom.text().length() == 4 && value >= 1000 && value <= 2100) {
            kinds.add(Kind.YEAR);
        }
        add(at, at, new Meaning(kinds, value, String.valueOf(value)));
        at++;
        return true;
    }

    private boolean isHalf(int index) {
        return index < atoms.size()
                && (atoms.get(index).text().equals("1/2")
                        || atoms.get(index).text().equals("½"));
    }

    /** "nineteen ninety-six", "two thousand [and] three". */
    private int spelledYear() {
        Integer century =
                at + 1 < atoms.size() ? Vocabulary.cardinal(atoms.get(at).word()) : null;
        if (century == null) {
            return 0;
        }
        Integer tens = Vocabulary.cardinal(atoms.get(at + 1).word());
        if (century < 13 || century > 20 || tens == null || tens < 10) {
            return 0;
        }
        Integer ones = tens >= 20 && at + 2 < atoms.size()
                ? Vocabulary.cardinal(atoms.get(at + 2).word())
                : null;
        boolean three = ones != null && ones < 10;
        int value = 100 * century + tens + (three && ones != null ? ones : 0);
        add(at, at + (three ? 2 : 1), new Meaning(Item.kinds(Kind.YEAR), value, String.valueOf(value)));
        at += three ? 3 : 2;
        return value;
    }

    private boolean spelledNumber() {
        int index = at;
        int total = 0;
        int part = 0;
        int last = -1;
        boolean article = isArticle(index)
                && index + 1 < atoms.size()
                && magnitude(atoms.get(index + 1).word()) > 0;
        if (article) {
            part = 1;
            index++;
        }
        while (index < atoms.size()) {
            String word = atoms.get(index).word();
            Integer value = Vocabulary.cardinal(word);
            int magnitude = magnitude(word);
            if (value != null && (part % 100 == 0 || (part % 10 == 0 && value < 10 && part % 100 >= 20))) {
                part += value;
            } else if (magnitude > 0 && (part > 0 || article)) {
                part *= magnitude;
                total += magnitude >= 1000 ? part : 0;
                part = magnitude >= 1000 ? 0 : part;
            } else if (word.equals("and") && last >= 0 && isSmallNumber(index + 1) && isHundred(index - 1)) {
                index++;
                continue;
            } else {
                break;
            }
            last = index;
            index++;
        }
        if (last < 0) {
            return false;
        }
        addSpelled(last, total + part);
        return true;
    }

    private void addSpelled(int last, int value) {
        Set<Kind> kinds = Item.kinds(Kind.NUM, Kind.QTY);
        boolean ordinalFollows = last + 1 < atoms.size()
                && atoms.get(last + 1).glued()
                && value >= 20
                && value % 10 == 0
                && smallOrdinal(atoms.get(last + 1).word()) > 0;
        if (ordinalFollows) {
            int ordinal = value + smallOrdinal(atoms.get(last + 1).word());
            add(at, last + 1, new Meaning(Item.kinds(Kind.ORD), ordinal, String.valueOf(ordinal)));
            at = last + 2;
            return;
        }
        if (value >= 2000 && value <= 2099) {
            kinds.add(Kind.YEAR);
        }
        if (value >= 1 && value <= 31) {
            kinds.add(Kind.DAY);
        }
        boolean half = isHalf(last + 1);
        add(at, half ? last + 1 : last, new Meaning(kinds, value, half ? value + ".5" : String.valueOf(value)));
        at = (half ? last + 1 : last) + 1;
    }

    private static int smallOrdinal(String word) {
        Integer value = Vocabulary.ordinal(word);
        return value != null && value < 10 ? value : 0;
    }

    private boolean isArticle(int index) {
        String word = atoms.get(index).word();
        return word.equals("a") || word.equals("an");
    }

    private boolean isHundred(int index) {
        return magnitude(atoms.get(index).word()) > 0;
    }

    private boolean isSmallNumber(int index) {
        return index < atoms.size() && Vocabulary.cardinal(atoms.get(index).word()) != null;
    }

    private static int magnitude(String word) {
        return switch (word) {
            case "hundred" -> 100;
            case "thousand" -> 1000;
            case "dozen" -> 12;
            default -> 0;
        };
    }

    // ---- quantities

    /** "a couple of", "a few", "several", "half a", "a". */
    private boolean quantity() {
        String word = atoms.get(at).word();
        boolean article = isArticle(at);
        if (article && (is(at + 1, "couple") || is(at + 1, "pair"))) {
            int last = is(at + 2, "of") ? at + 2 : at + 1;
            return quantity(last, 2, "2");
        }
        if (word.equals("couple")) {
            return quantity(is(at + 1, "of") ? at + 1 : at, 2, "2");
        }
        if (article && is(at + 1, "few")) {
            return quantity(at + 1, 0, "X");
        }
        if (word.equals("half") && at + 1 < atoms.size() && isArticle(at + 1)) {
            return quantity(at + 1, 0, "0.5");
        }
        if (VAGUE.contains(word)) {
            return quantity(at, 0, "X");
        }
        return article && quantity(at, 1, "1");
    }

    private boolean quantity(int last, int number, String code) {
        add(at, last, new Meaning(Item.kinds(Kind.QTY), number, code));
        at = last + 1;
        return true;
    }

    private boolean is(int index, String word) {
        return index < atoms.size() && atoms.get(index).word().equals(word);
    }

    // ---- words

    private Meaning word(Atom atom) {
        String word = atom.word();
        if (!Vocabulary.mayTellTime(word)) {
            return Meaning.NONE;
        }
        Token token = tree.token(atom.token());
        Meaning decade = decade(atom);
        if (decade != null) {
            return decade;
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int number = 0;
        String code = "";
        Integer ordinal = Vocabulary.ordinal(word);
        if (ordinal != null) {
            kinds.add(Kind.ORD);
            number = ordinal;
            if (ordinal <= 31) {
                kinds.add(Kind.DAY);
            }
        }
        String name = calendarName(atom, token);
        if (name != null) {
            String singular = Vocabulary.singular(name);
            if (Vocabulary.MONTHS.containsKey(name)) {
                return new Meaning(Item.kinds(Kind.MONTH), Vocabulary.MONTHS.getOrDefault(name, 0), "");
            }
            if (Vocabulary.WEEKDAYS.containsKey(name)) {
                return new Meaning(Item.kinds(Kind.WEEKDAY), Vocabulary.WEEKDAYS.getOrDefault(name, 0), "");
            }
            if (singular.endsWith("day") && Vocabulary.WEEKDAYS.containsKey(singular)) {
                return new Meaning(Item.kinds(Kind.WEEKDAYS), Vocabulary.WEEKDAYS.getOrDefault(singular, 0), "");
            }
        }
        String singular = Vocabulary.singular(word);
        String unit = Vocabulary.UNITS.get(word);
        String units = singular.equals(word) ? null : Vocabulary.UNITS.get(singular);
        if (unit != null) {
            kinds.add(Kind.UNIT);
            code = unit;
        } else if (units != null) {
            kinds.add(Kind.UNITS);
            code = units;
        }
        String part = Vocabulary.PARTS_OF_DAY.get(word);
        if (part != null) {
            kinds.add(Kind.POD);
            code = part;
        } else if (Vocabulary.PARTS_OF_DAY.containsKey(singular) && !singular.equals(word)) {
            kinds.add(Kind.PODS);
            code = Vocabulary.PARTS_OF_DAY.getOrDefault(singular, "");
        }
        String season = Vocabulary.SEASONS.get(word);
        if (season != null && !token.isVerb()) {
            kinds.add(Kind.SEASON);
            code = season;
        }
        if (Clock.isClock(word)) {
            kinds.add(Kind.CLOCK);
            code = word;
        }
        return new Meaning(kinds, number, code);
    }

    /** Names of months and days are capitalised; "may" and "march" at the start of a sentence need a noun's tag. */
    private static @Nullable String calendarName(Atom atom, Token token) {
        String word = atom.word();
        if (!Character.isUpperCase(atom.text().charAt(0))) {
            return null;
        }
        boolean odd = CAPITAL_ONLY.contains(word);
        boolean verbal = token.tag().equals("MD") || token.isVerb();
        boolean shouted =
                odd && word.length() == 3 && atom.text().equals(atom.text().toUpperCase(Locale.ROOT));
        return verbal || (shouted && !word.equals("may")) ? null : word;
    }

    private @Nullable Meaning decade(Atom atom) {
        String word = atom.word();
        Integer named = Vocabulary.DECADES.get(word);
        if (named != null) {
            return new Meaning(Item.kinds(Kind.DECADE), named, "");
        }
        if (!word.endsWith("s") || !Vocabulary.hasDigit(word)) {
            return null;
        }
        String digits = APOSTROPHES.matcher(word).replaceAll("");
        if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
            return null;
        }
        if (digits.length() == 4 && digits.endsWith("0")) {
            return new Meaning(Item.kinds(Kind.DECADE), Integer.parseInt(digits) / 10, "");
        }
        boolean apostrophe = "'’‘".indexOf(word.charAt(0)) >= 0
                || (at > 0 && "'’‘`".indexOf(atoms.get(at - 1).text().charAt(0)) >= 0);
        boolean two = digits.length() == 2 && digits.endsWith("0");
        return two && apostrophe ? new Meaning(Item.kinds(Kind.DECADE), 190 + digits.charAt(0) - '0', "") : null;
    }
}
