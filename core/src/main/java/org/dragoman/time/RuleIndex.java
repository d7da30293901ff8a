package org.dragoman.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules by what they can begin with: most words of a text begin none, and cost one look-up. Immutable once built. */
final class RuleIndex {
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final Map<Item.Kind, List<Rule>> byKind = new EnumMap<>(Item.Kind.class);

    private RuleIndex() {}

    /** An index of several rooms of rules; of two rules that match equally long the earlier wins. */
    @SafeVarargs
    static RuleIndex of(List<Rule>... rooms) {
        RuleIndex index = new RuleIndex();
        for (List<Rule> rules : rooms) {
            rules.forEach(index::add);
        }
        return index;
    }

    private void add(Rule rule) {
        for (String word : rule.pattern().firstWords()) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
        }
        for (Item.Kind kind : rule.pattern().firstKinds()) {
            byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(rule);
        }
    }

    /** The rules that a match at this item can belong to. */
    List<Rule> openingWith(Item item) {
        List<Rule> named = byWord.getOrDefault(item.word(), List.of());
        if (item.kinds().isEmpty()) {
            return named;
        }
        List<Rule> out = new ArrayList<>(named);
        for (Item.Kind kind : item.kinds()) {
            out.addAll(byKind.getOrDefault(kind, List.of()));
        }
        return out;
    }
}
