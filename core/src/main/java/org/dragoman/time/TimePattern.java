package org.dragoman.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of items to find, such as {@code rel:last|next WEEKDAY} or {@code MONTH DAY ,? YEAR}.
 *
 * <p>Elements stand between spaces. Capitals name an {@link Item.Kind}, lower case is a word; {@code |} separates
 * alternatives, {@code ?} makes an element optional, {@code name:} lets the matched word be asked for.
 */
final class TimePattern {

    private record Element(String name, List<Item.Kind> kinds, Set<String> words, boolean optional) {
        /** Asked of every word by every pattern that may begin there: no iterators. */
        boolean fits(Item item) {
            if (!item.kinds().isEmpty()) {
                for (int i = 0; i < kinds.size(); i++) {
                    if (item.is(kinds.get(i))) {
                        return true;
                    }
                }
            }
            return !words.isEmpty() && words.contains(item.word());
        }
    }

    private final List<Element> elements = new ArrayList<>();

    TimePattern(String source) {
        for (String piece : source.split(" ")) {
            elements.add(element(piece));
        }
    }

    private static Element element(String piece) {
        boolean optional = piece.endsWith("?");
        String body = optional ? piece.substring(0, piece.length() - 1) : piece;
        int colon = body.indexOf(':');
        String name = colon > 0 ? body.substring(0, colon) : "";
        Set<Item.Kind> kinds = EnumSet.noneOf(Item.Kind.class);
        Set<String> words = new HashSet<>();
        for (String alternative : body.substring(colon + 1).split("\\|")) {
            if (Character.isUpperCase(alternative.charAt(0))) {
                kinds.add(Item.Kind.valueOf(alternative));
            } else {
                words.add(alternative);
            }
        }
        return new Element(name, List.copyOf(kinds), words, optional);
    }

    /** The words that a match can begin with. */
    Set<String> firstWords() {
        Set<String> out = new HashSet<>();
        for (Element element : elements) {
            out.addAll(element.words);
            if (!element.optional) {
                break;
            }
        }
        return out;
    }

    /** The kinds that a match can begin with. */
    Set<Item.Kind> firstKinds() {
        Set<Item.Kind> out = new HashSet<>();
        for (Element element : elements) {
            out.addAll(element.kinds);
            if (!element.optional) {
                break;
            }
        }
        return out;
    }

    /** The longest match that begins at {@code start}, null if there is none. */
    @Nullable
    Match match(List<Item> items, int start) {
        Item[] bound = new Item[elements.size()];
        int end = match(items, start, 0, bound);
        return end < 0 ? null : new Match(items, start, end, bound);
    }

    private int match(List<Item> items, int at, int element, @Nullable Item[] bound) {
        if (element == elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        if (at < items.size() && wanted.fits(items.get(at))) {
            bound[element] = items.get(at);
            int end = match(items, at + 1, element + 1, bound);
            if (end >= 0) {
                return end;
            }
            bound[element] = null;
        }
        return wanted.optional ? match(items, at, element + 1, bound) : -1;
    }

    /** What a pattern matched: items {@code [start, end)}. */
    final class Match {
        private final List<Item> items;
        private final int start;
        private final int end;
        private final @Nullable Item[] bound;

        private Match(List<Item> items, int start, int end, @Nullable Item[] bound) {
            this.items = items;
            this.start = start;
            this.end = end;
            this.bound = bound;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        /** The item at the {@code nth} element that asked for this kind; the pattern must have required it. */
        Item item(Item.Kind kind) {
            for (int i = 0; i < bound.length; i++) {
                Item item = bound[i];
                if (item != null && item.is(kind) && elements.get(i).kinds.contains(kind)) {
                    return item;
                }
            }
            throw new IllegalStateException("no " + kind + " matched");
        }

        /** Whether an item of this kind was matched. */
        boolean has(Item.Kind kind) {
            for (int i = 0; i < bound.length; i++) {
                Item item = bound[i];
                if (item != null && item.is(kind) && elements.get(i).kinds.contains(kind)) {
                    return true;
                }
            }
            return false;
        }

        int number(Item.Kind kind) {
            return item(kind).number();
        }

        /** The word matched by the element of this name, empty if it was left out. */
        String word(String name) {
            for (int i = 0; i < bound.length; i++) {
                Item item = bound[i];
                if (item != null && elements.get(i).name.equals(name)) {
                    return item.word();
                }
            }
            return "";
        }

        /** The matched item {@code offset} places behind the first. */
        Item at(int offset) {
            return items.get(start + offset);
        }

        /** The word before the match, empty at the start of the sentence. */
        String before() {
            return start > 0 ? items.get(start - 1).word() : "";
        }

        /** The item before the match, null at the start of the sentence. */
        @Nullable
        Item itemBefore() {
            return start > 0 ? items.get(start - 1) : null;
        }

        /** The item behind the match, null at the end of the sentence. */
        @Nullable
        Item itemAfter() {
            return end < items.size() ? items.get(end) : null;
        }

        /** The word behind the match, empty at the end of the sentence. */
        String after() {
            return end < items.size() ? items.get(end).word() : "";
        }
    }
}
