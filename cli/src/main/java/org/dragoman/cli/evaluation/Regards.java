package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.Lexica;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Reading;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.grammar.Standings;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.Role;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Who thinks well or ill of whom, where no entry says so: the frames are read with the two names for their only actors,
 * whoever these are. A name stands for the noun that it belongs to, as in "the Smith campaign" and "Lee's findings".
 *
 * <p>Acts of words for and against, help and harm show what one thinks of another; so do friendship and enmity, and being
 * against what somebody does. Asking, meeting, inquiring and giving in do not.
 */
final class Regards {
    private static final Set<String> TELLING = Set.of("05", "07", "11", "14", "19", "20");
    private static final String GLOOM = "012";
    private static final String TRUST = "013";
    private static final Set<String> STANCES = Set.of("stance.oppose.state", "stance.support.welcome");
    private static final Set<String> NOMINAL = Set.of("compound", "nmod", "amod", "appos", "flat", "conj");
    /** How far a name is from the noun that it belongs to. */
    private static final int BELONGS = 3;
    /** How far inside a measure its owner is named. */
    private static final int INSIDE = 8;

    private static final int P = 1;
    private static final int Q = 2;

    private final FrameMatcher acts;
    private final FrameMatcher relations;
    private final FrameMatcher stances;
    private final Lexica lexica;

    Regards(Lexica lexica) {
        this.lexica = lexica;
        this.acts = new FrameMatcher(lexica.events());
        this.relations = new FrameMatcher(lexica.relations());
        this.stances = new FrameMatcher(new FrameLexicon(lexica.stances().frames().stream()
                .filter(frame -> STANCES.contains(frame.id()))
                .toList()));
    }

    /** Whether an act of a CAMEO code shows what its doer thinks of whom it is done to. */
    static boolean isTelling(String code) {
        return TELLING.contains(code.substring(0, 2)) || code.startsWith(GLOOM) || code.startsWith(TRUST);
    }

    /** The sign of an act of a CAMEO code: friendly or not. */
    static String sign(String code) {
        return code.compareTo("09") < 0 && !code.startsWith(GLOOM) ? "+" : "-";
    }

    /**
     * What one of two names thinks of the other: {@code p+q}, {@code q-p} and so on.
     *
     * @param p where the first name stands in the text
     * @param q where the second does
     * @return null if nothing says so
     */
    @Nullable
    String between(List<Sentence> sentences, Reading reading, Span p, Span q) {
        List<Syntax> read = new ArrayList<>();
        List<int[]> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.span().overlaps(p) || sentence.span().overlaps(q)) {
                read.add(Syntax.of(sentence.tree(), lexica.words()));
                names.add(names(sentence, reading, p, q));
            }
        }
        for (FrameMatcher matcher : List.of(acts, relations, stances)) {
            for (int i = 0; i < read.size(); i++) {
                String found = found(matcher, read.get(i), names.get(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable String found(FrameMatcher matcher, Syntax syntax, int[] names) {
        FrameMatcher.Actors actors = new FrameMatcher.Actors() {
            @Override
            public boolean test(int token) {
                return names[token] > 0;
            }

            @Override
            public boolean same(int a, int b) {
                return names[a] == names[b];
            }
        };
        for (FrameMatch match : matcher.match(syntax, actors, (trigger, reason) -> {})) {
            String sign = sign(match.frame(), matcher);
            if (!sign.isEmpty() && !Standings.of(syntax, match.predicate()).negated()) {
                String label = label(match, sign, syntax.tree(), names);
                if (label != null) {
                    return label;
                }
            }
        }
        return null;
    }

    private String sign(Frame frame, FrameMatcher matcher) {
        if (matcher == stances) {
            return frame.header("stance").equals("support") ? "+" : "-";
        }
        String code = frame.header("cameo");
        return isTelling(code) ? sign(code) : "";
    }

    private static @Nullable String label(FrameMatch match, String sign, Tree tree, int[] names) {
        int to = 0;
        for (int head : match.heads(Role.TARGET)) {
            to |= names[head];
        }
        for (int head : match.heads(Role.MEASURE)) {
            to |= inside(tree, head, names);
        }
        for (int head : match.heads(Role.SOURCE)) {
            if (names[head] == P && (to & Q) > 0) {
                return "p" + sign + "q";
            }
            if (names[head] == Q && (to & P) > 0) {
                return "q" + sign + "p";
            }
        }
        return null;
    }

    private static int inside(Tree tree, int head, int[] names) {
        int found = 0;
        for (int i = tree.first(head); i <= tree.last(head); i++) {
            if (Math.abs(i - head) < INSIDE && tree.dominates(head, i)) {
                found |= names[i];
            }
        }
        return found;
    }

    /** For each token which name it stands for, 0 for none; what belongs to both stands for neither. */
    private static int[] names(Sentence sentence, Reading reading, Span p, Span q) {
        Tree tree = sentence.tree();
        int[] names = new int[tree.size()];
        for (int i = 0; i < names.length; i++) {
            Span span = tree.token(i).span();
            names[i] = span.overlaps(p) ? P : span.overlaps(q) ? Q : 0;
        }
        String text = reading.report().text();
        for (Mention mention : reading.detail().mentions()) {
            if (mention.sentence() == sentence.index() && names[mention.head()] == 0) {
                names[mention.head()] = meant(mention, text, p, q);
            }
        }
        int[] owners = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            if (names[i] > 0) {
                climb(tree, i, names[i], owners);
            }
        }
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i] == 0 && owners[i] < P + Q ? owners[i] : names[i];
        }
        return names;
    }

    private static int meant(Mention mention, String text, Span p, Span q) {
        boolean first = mention.span().overlaps(p);
        boolean second = mention.span().overlaps(q);
        if (first != second) {
            return first ? P : Q;
        }
        String name = mention.actor().name();
        return name.contains(p.of(text)) ? P : name.contains(q.of(text)) ? Q : 0;
    }

    private static void climb(Tree tree, int token, int name, int[] owners) {
        int at = token;
        for (int step = 0; step < BELONGS; step++) {
            Token word = tree.token(at);
            String relation = word.relation().replaceAll(":.*", "");
            int head = word.head();
            if (head < 0
                    || !NOMINAL.contains(relation)
                    || !(tree.token(head).isNoun() || tree.token(head).isAdjective())) {
                return;
            }
            owners[head] |= name;
            at = head;
        }
    }
}
