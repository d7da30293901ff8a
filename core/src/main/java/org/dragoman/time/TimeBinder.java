package org.dragoman.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.dragoman.report.ParsedReport;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Binds what happened to when it happened: the time expression that modifies a predicate, found through the tree.
 *
 * <p>The predicate's own time comes first, then that of the nearest clause above it, then a day that opens the sentence,
 * then the day of publication. A time inside another clause below the predicate belongs to that clause. Pure and thread
 * safe.
 */
public final class TimeBinder {
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "conj", "root");
    private static final Set<String> PHASES = Set.of(
            "begin",
            "start",
            "continue",
            "stop",
            "finish",
            "keep",
            "resume",
            "cease",
            "help",
            "come",
            "go",
            "fail",
            "manage");
    private static final int SAME_STORY_DAYS = 45;

    private final Tree tree;
    private final int sentence;
    private final List<TimeMention> times;
    private final boolean published;

    private TimeBinder(Tree tree, int sentence, List<TimeMention> times, boolean published) {
        this.tree = tree;
        this.sentence = sentence;
        this.times = times;
        this.published = published;
    }

    /**
     * When what a predicate tells took place.
     *
     * @param report the report
     * @param sentence index of the sentence
     * @param predicate index of the verb, noun or adjective that names the event
     * @param times the time expressions of the report, from {@link TimeTagger}
     * @return never null; unknown with a reason if neither the sentence nor the report gives a date
     */
    public static Dating forEvent(ParsedReport report, int sentence, int predicate, List<TimeMention> times) {
        Tree tree = report.sentences().get(sentence).tree();
        LocalDate published = report.report().published();
        TimeBinder binder = new TimeBinder(tree, sentence, times, published != null);
        TimeMention bound = tree.isParsed() ? binder.bound(predicate) : binder.leading();
        Dating found = bound == null ? null : bound.dating();
        if (found != null) {
            return found;
        }
        return published == null
                ? Dating.unknown("no publication date, and the sentence names no day")
                : new Dating(published.toString(), Dating.Precision.DAY, "publication date");
    }

    /**
     * How many days before publication something lies, by the last day that its date can mean; empty when either is
     * unknown.
     */
    public static OptionalLong daysBefore(Dating dating, @Nullable LocalDate published) {
        String value = dating.value();
        if (value == null || published == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ChronoUnit.DAYS.between(lastDay(value, dating.precision()), published));
    }

    /** Whether it lies so far back that it is background to the report and no news: more than six weeks. */
    public static boolean isBackground(Dating dating, @Nullable LocalDate published) {
        OptionalLong days = daysBefore(dating, published);
        return days.isPresent() && days.getAsLong() > SAME_STORY_DAYS;
    }

    private static LocalDate lastDay(String value, Dating.Precision precision) {
        LocalDate first = LocalDate.parse(
                value.length() == 4 ? value + "-01-01" : value.length() == 7 ? value + "-01" : value.substring(0, 10));
        return switch (precision) {
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER, SEASON -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
            case DECADE -> first.plusYears(10).minusDays(1);
            case DAY, UNKNOWN -> first;
        };
    }

    private @Nullable TimeMention bound(int predicate) {
        for (int at = predicate; at >= 0; at = above(at)) {
            TimeMention own = own(at);
            if (own != null) {
                return own;
            }
        }
        return leading();
    }

    /** The nearest predicate above: the head of the clause that this one stands in. */
    private int above(int predicate) {
        int at = tree.head(predicate);
        while (at >= 0 && !isPredicate(at)) {
            at = tree.head(at);
        }
        return at;
    }

    private boolean isPredicate(int index) {
        Token token = tree.token(index);
        return token.head() < 0 || token.isVerb() || (isClause(token) && hasSubject(index));
    }

    private static boolean isClause(Token token) {
        int colon = token.relation().indexOf(':');
        return CLAUSES.contains(colon < 0 ? token.relation() : token.relation().substring(0, colon));
    }

    private boolean hasSubject(int index) {
        return tree.child(index, "nsubj") >= 0 || tree.child(index, "cop") >= 0;
    }

    /** Of the times that modify a predicate the most precise, and of equals the nearest. */
    private @Nullable TimeMention own(int predicate) {
        TimeMention best = null;
        for (TimeMention time : times) {
            if (time.sentence() == sentence
                    && isDate(time)
                    && modifies(time, predicate)
                    && better(time, best, predicate)) {
                best = time;
            }
        }
        return best;
    }

    private boolean isDate(TimeMention time) {
        Dating dating = time.dating();
        boolean open = time.value().startsWith("XXXX") || time.value().endsWith("_REF");
        return dating != null
                && (dating.value() != null || (open && !time.value().equals(Anchor.PRESENT) && !published));
    }

    private static boolean better(TimeMention time, @Nullable TimeMention best, int predicate) {
        if (best == null) {
            return true;
        }
        Dating ours = time.dating();
        Dating theirs = best.dating();
        int finer = ours == null || theirs == null ? 0 : ours.precision().compareTo(theirs.precision());
        return finer < 0 || (finer == 0 && distance(time, predicate) < distance(best, predicate));
    }

    private static int distance(TimeMention time, int predicate) {
        return Math.min(Math.abs(time.first() - predicate), Math.abs(time.last() - predicate));
    }

    /** Whether the way up from the time reaches the predicate before any other clause. */
    private boolean modifies(TimeMention time, int predicate) {
        int at = headOf(time);
        if (at == predicate) {
            return true;
        }
        for (int up = tree.head(at); up >= 0; up = tree.head(up)) {
            if (up == predicate) {
                return true;
            }
            boolean phase = tree.token(up).isRelation("xcomp") && PHASES.contains(lemmaAbove(up));
            if (isPredicate(up) && !phase) {
                return false;
            }
        }
        return false;
    }

    private String lemmaAbove(int index) {
        int head = tree.head(index);
        return head < 0 ? "" : tree.token(head).lemma();
    }

    /** The token of the expression that hangs on something outside it. */
    private int headOf(TimeMention time) {
        for (int i = time.first(); i <= time.last(); i++) {
            int head = tree.head(i);
            if (head < time.first() || head > time.last()) {
                return i;
            }
        }
        return time.first();
    }

    /** A day that opens the sentence dates its main clause, however it was attached. */
    private @Nullable TimeMention leading() {
        for (TimeMention time : times) {
            if (time.sentence() == sentence && isDate(time) && time.first() <= 2) {
                return time;
            }
        }
        return null;
    }
}
