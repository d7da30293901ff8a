package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Mentions;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a report names, and settles which one is meant where several bear the name: the one in the country
 * that stands behind the name ("Tripoli, Lebanon"), that the sentence's other places lie in, that the report speaks of, else the best known.
 *
 * <p>Immutable and thread safe.
 */
public final class PlaceFinder {
    private static final Set<String> NO_PLACES =
            Set.of("may", "march", "august", "male", "nice", "reading", "of", "most");

    private final Gazetteer gazetteer;

    /** A finder that knows the places of {@code gazetteer}. */
    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
    }

    /** The places of a report, in the order of the text. */
    public List<PlaceMention> find(ParsedReport parsed, Mentions mentions) {
        Map<String, Integer> report = countries(mentions);
        List<PlaceMention> found = new ArrayList<>();
        for (Sentence sentence : parsed.sentences()) {
            List<Named> named = named(sentence, mentions);
            Map<String, Integer> beside = beside(named);
            for (Named name : named) {
                Place place = choose(name, countryBehind(sentence, name.last(), mentions), report, beside);
                Tree tree = sentence.tree();
                Span span = new Span(
                        tree.token(name.first()).begin(),
                        tree.token(name.last()).end());
                found.add(new PlaceMention(sentence.index(), name.last(), span, name.text(), place));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The best known place of a name, such as a dateline's; null if none is known.
     *
     * @param country code of the country that it should lie in, null for any
     */
    public @Nullable Place named(String name, @Nullable String country) {
        Place first = null;
        for (Gazetteer.Entry entry : gazetteer.named(name)) {
            if (country != null && country.equals(entry.place().country())) {
                return entry.place();
            }
            first = first == null ? entry.place() : first;
        }
        return first;
    }

    private static Map<String, Integer> countries(Mentions mentions) {
        Map<String, Integer> counts = new HashMap<>();
        for (Mention mention : mentions.all()) {
            String country = mention.actor().country();
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Index of the last token of the longest name that begins at {@code first}; less than it if none does. */
    private int lastOf(Tree tree, int first) {
        Token token = tree.token(first);
        if (!Character.isUpperCase(token.text().charAt(0))) {
            return first - 1;
        }
        int longest = gazetteer.longest(token.text().indexOf('-') < 0 ? token.text() : beforeHyphen(token.text()));
        for (int last = Math.min(tree.size(), first + longest * 2) - 1; longest > 0 && last >= first; last--) {
            if (!gazetteer.named(words(tree, first, last)).isEmpty() && !isNoPlace(tree, first, last)) {
                return last;
            }
        }
        return first - 1;
    }

    private String beforeHyphen(String word) {
        return gazetteer.longest(word) > 0 ? word : word.substring(0, Math.max(1, word.indexOf('-')));
    }

    private static boolean isNoPlace(Tree tree, int first, int last) {
        return first == last
                && NO_PLACES.contains(tree.token(first).text().toLowerCase(java.util.Locale.ROOT))
                && !isLocated(tree, first);
    }

    private static boolean isLocated(Tree tree, int first) {
        return first > 0 && tree.token(first - 1).text().equals("in");
    }

    private static String words(Tree tree, int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = tree.token(i);
            if (i > first && token.begin() > tree.token(i - 1).end()) {
                out.append(' ');
            }
            out.append(token.text());
        }
        return out.toString();
    }

    /** Words that name one or more places. */
    private record Named(int first, int last, String text, List<Gazetteer.Entry> entries) {

        /** The country of all of them, null if they lie in several or in none. */
        @Nullable
        String country() {
            String one = entries.get(0).place().country();
            return one != null
                            && entries.stream()
                                    .allMatch(entry -> one.equals(entry.place().country()))
                    ? one
                    : null;
        }
    }

    private List<Named> named(Sentence sentence, Mentions mentions) {
        Tree tree = sentence.tree();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < tree.size(); ) {
            int last = lastOf(tree, i);
            if (last >= i && !isOther(sentence, last, mentions) && !isName(tree, i, last)) {
                String text = words(tree, i, last);
                named.add(new Named(i, last, text, gazetteer.named(text)));
            }
            i = Math.max(i, last) + 1;
        }
        return named;
    }

    /** How many places of the sentence lie in each country without a doubt. */
    private static Map<String, Integer> beside(List<Named> named) {
        Map<String, Integer> counts = new HashMap<>();
        for (Named name : named) {
            String country = name.country();
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Whether the words belong to a person or a body: "Paris Hilton", "the Bank of Baghdad". */
    private static boolean isOther(Sentence sentence, int last, Mentions mentions) {
        Mention mention = mentions.headedBy(sentence.index(), last);
        Actor.Kind kind = mention == null ? null : mention.actor().kind();
        return kind == Actor.Kind.PERSON || kind == Actor.Kind.COMPANY || kind == Actor.Kind.ORGANISATION;
    }

    /** Whether a capitalised word stands before or behind it in the same name. */
    private static boolean isName(Tree tree, int first, int last) {
        boolean before = first > 0
                && tree.isParsed()
                && tree.token(first - 1).isProperNoun()
                && tree.token(first - 1).isRelation("compound")
                && tree.head(first - 1) == last
                && tree.token(first - 1).end() < tree.token(first).begin();
        boolean behind = last + 1 < tree.size()
                && tree.isParsed()
                && tree.token(last).isRelation("compound")
                && tree.token(last + 1).isProperNoun()
                && tree.head(last) == last + 1
                && !isKind(tree.token(last + 1).lemma());
        return (before && !isKind(tree.token(first - 1).lemma())) || behind;
    }

    private static boolean isKind(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "province",
                    "city",
                    "state",
                    "region",
                    "district",
                    "county",
                    "governorate",
                    "airport",
                    "town",
                    "island",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "north",
                    "south",
                    "east",
                    "west" -> true;
            default -> false;
        };
    }

    /** The country that follows behind a comma: "Tripoli, Lebanon". */
    private @Nullable String countryBehind(Sentence sentence, int last, Mentions mentions) {
        Tree tree = sentence.tree();
        if (last + 2 >= tree.size() || !tree.token(last + 1).text().equals(",")) {
            return null;
        }
        for (int end = Math.min(tree.size() - 1, last + 4); end >= last + 2; end--) {
            for (Gazetteer.Entry entry : gazetteer.named(words(tree, last + 2, end))) {
                return entry.place().country();
            }
            Mention mention = mentions.headedBy(sentence.index(), end);
            if (mention != null && mention.actor().kind() == Actor.Kind.COUNTRY) {
                return mention.actor().country();
            }
        }
        return null;
    }

    private static Place choose(
            Named name, @Nullable String behind, Map<String, Integer> report, Map<String, Integer> beside) {
        Place best = name.entries().get(0).place();
        int most = Integer.MIN_VALUE;
        for (Gazetteer.Entry entry : name.entries()) {
            String country = entry.place().country();
            int score = -entry.rank();
            score += country != null && country.equals(behind) ? 100 : 0;
            score += country == null ? 0 : Math.min(4, report.getOrDefault(country, 0));
            score += country == null ? 0 : 3 * Math.min(2, beside.getOrDefault(country, 0));
            if (score > most) {
                most = score;
                best = entry.place();
            }
        }
        return best;
    }
}
