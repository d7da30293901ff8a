package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.coding.CodedSentence;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Syntax;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a sentence tells with an event, as the report words them: how many were killed, wounded, detained,
 * expelled, abducted or released, and how much aid was given.
 */
final class Details {
    private static final List<String> KINDS =
            List.of("killed", "wounded", "detained", "expelled", "abducted", "released");

    private static final Set<String> SIGNS = Set.of("$", "€", "£", "¥");

    private final Syntax syntax;
    private final Tree tree;
    private final Map<String, String> found = new TreeMap<>();

    private Details(CodedSentence sentence) {
        this.syntax = sentence.syntax();
        this.tree = syntax.tree();
    }

    /** The details of one event: those of its own word, and of what it adds to that ("attacked …, killing twelve"). */
    static Map<String, String> of(CodedSentence sentence, FrameMatch match) {
        Details reader = new Details(sentence);
        int predicate = match.predicate();
        reader.counts(predicate);
        for (int child : reader.tree.children(predicate)) {
            Token token = reader.tree.token(child);
            boolean outcome = token.tag().equals("VBG") && (token.isRelation("advcl") || token.isRelation("xcomp"));
            if (outcome) {
                reader.counts(child);
                for (int next : reader.tree.children(child)) {
                    if (reader.tree.token(next).isRelation("conj")) {
                        reader.counts(next);
                    }
                }
            }
        }
        String code = match.frame().header("cameo");
        if (code.startsWith("07") || code.startsWith("033")) {
            reader.amount(predicate);
        }
        return reader.found;
    }

    private void counts(int verb) {
        String lemma = tree.token(verb).lemma();
        for (String kind : KINDS) {
            if (syntax.words().is("detail-" + kind, lemma)) {
                for (int object : syntax.objects(verb)) {
                    String number = number(object);
                    if (number != null) {
                        found.putIfAbsent(kind, number);
                    }
                }
            }
        }
    }

    private void amount(int verb) {
        for (int object : syntax.objects(verb)) {
            for (int thing : withContents(object)) {
                String number = number(thing);
                String measured = number == null ? null : measured(thing, number);
                if (measured != null) {
                    found.putIfAbsent("amount", measured);
                }
            }
        }
    }

    /** The object and what it consists of: "aid of $20 million", "a package worth $20 million". */
    private int[] withContents(int object) {
        int[] contents = syntax.prepositional(object, "of");
        int[] all = new int[contents.length + 1];
        all[0] = object;
        System.arraycopy(contents, 0, all, 1, contents.length);
        return all;
    }

    /** "$20 million", "40 million euros", "40 tonnes of rice", "5,000 tents". */
    private String measured(int thing, String number) {
        String text = tree.token(thing).text();
        if (SIGNS.contains(text)) {
            return text + number;
        }
        StringBuilder words = new StringBuilder(number);
        if (!number.endsWith(text)) {
            words.append(' ').append(text);
        }
        for (int content : syntax.prepositional(thing, "of")) {
            words.append(" of ").append(tree.token(content).text());
            break;
        }
        return words.toString();
    }

    /** The number of a noun with all its words, the noun itself where it is the number; null if it has none. */
    private @Nullable String number(int noun) {
        int number = tree.child(noun, "nummod");
        Token token = tree.token(noun);
        boolean counts = token.tag().equals("CD")
                || syntax.words().is("quantity-noun", token.lemma().toLowerCase(Locale.ROOT))
                        && !syntax.words().is("unit-noun", token.lemma().toLowerCase(Locale.ROOT));
        if (number < 0) {
            return counts ? token.text() : null;
        }
        int from = number;
        while (from > 0 && tree.token(from - 1).tag().equals("CD") && tree.dominates(noun, from - 1)) {
            from--;
        }
        int to = number;
        while (to + 1 < tree.size() && to + 1 != noun && isNumber(to + 1) && tree.dominates(noun, to + 1)) {
            to++;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tree.token(i).text());
        }
        return counts && noun == to + 1 ? words + " " + token.text() : words.toString();
    }

    private boolean isNumber(int at) {
        return tree.token(at).tag().equals("CD")
                || tree.token(at).text().toLowerCase(Locale.ROOT).equals("dozen");
    }
}
