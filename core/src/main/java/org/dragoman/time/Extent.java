package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.List;
import java.util.Set;

/**
 * How far an expression reaches to the left of its core: "nearly two years", "the end of November", "early Tuesday".
 */
final class Extent {
    private static final Set<String> PART = Set.of("early", "late", "mid", "earlier", "later");
    private static final Set<String> EDGE =
            Set.of("end", "beginning", "start", "middle", "close", "rest", "remainder", "part", "half", "eve", "most");
    private static final Set<String> ABOUT = Set.of("nearly", "almost", "about", "around", "approximately", "roughly");

    private final List<Item> items;
    private int start;

    private Extent(List<Item> items, int start) {
        this.items = items;
        this.start = start;
    }

    /** Index of the first item of the whole expression. */
    static int start(List<Item> items, TimePattern.Match match, Reading reading) {
        Extent extent = new Extent(items, match.start());
        switch (reading.type()) {
            case DATE, TIME -> extent.overDate(match);
            case DURATION -> extent.overDuration(match);
            case SET -> {}
        }
        return extent.start;
    }

    private String word(int back) {
        return start - back >= 0 ? items.get(start - back).word() : "";
    }

    private void overDate(TimePattern.Match match) {
        Item first = match.at(0);
        boolean measured = first.is(Kind.QTY) && !first.is(Kind.YEAR) && !first.is(Kind.DAY);
        boolean counted = match.has(Kind.QTY) && !match.has(Kind.YEAR);
        if (counted || (measured && counted)) {
            overDuration(match);
            return;
        }
        if (PART.contains(word(1)) && !first.word().equals("the")) {
            start--;
        } else if (word(1).equals("of") && EDGE.contains(word(2))) {
            start -= 2;
            article();
        } else if (word(1).equals("around") && startsCalendar(first)) {
            start--;
        }
        if (takesArticle(match, first)) {
            article();
        }
        if (word(1).equals("of") && EDGE.contains(word(2)) && (word(0).equals("the") || word(0).equals("this"))) {
            start -= 2;
            article();
        }
    }

    private static boolean startsCalendar(Item first) {
        return first.is(Kind.MONTH) || first.is(Kind.CLOCK) || first.is(Kind.NUM);
    }

    private boolean takesArticle(TimePattern.Match match, Item first) {
        Item last = items.get(match.end() - 1);
        boolean name = first.is(Kind.WEEKDAY) || first.is(Kind.MONTH);
        boolean alone = match.end() - match.start() == 1;
        boolean adjective =
                last.glued() && !last.is(Kind.DECADE) && !match.word("part").isEmpty();
        return !name && !alone && !adjective && !(last.glued() && match.end() - match.start() == 2);
    }

    private void article() {
        if (word(1).equals("the")) {
            start--;
        }
    }

    private void overDuration(TimePattern.Match match) {
        Item last = items.get(match.end() - 1);
        boolean bareNoun = last.is(Kind.UNIT)
                && match.has(Kind.QTY)
                && match.item(Kind.QTY).number() > 1;
        if (last.glued() || bareNoun) {
            return;
        }
        article();
        String before = word(1);
        String further = word(2);
        if (before.equals("than") && (further.equals("more") || further.equals("less"))) {
            start -= word(3).equals("no") ? 3 : 2;
        } else if ((before.equals("least") || before.equals("most")) && further.equals("at")) {
            start -= 2;
        } else if (before.equals("to") && further.equals("up")) {
            start -= 2;
        } else if (ABOUT.contains(before) && !word(0).equals("the")) {
            start--;
        }
    }
}
