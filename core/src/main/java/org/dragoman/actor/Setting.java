package org.dragoman.actor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.report.Dateline;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Which country a report, a sentence or a role without a country of its own is about. */
final class Setting {
    /** What a state does to those of another. */
    private static final Set<String> OUTWARD = Set.of(
            "accuse",
            "appeal",
            "arm",
            "ask",
            "attack",
            "back",
            "blame",
            "bomb",
            "call",
            "condemn",
            "criticise",
            "criticize",
            "demand",
            "denounce",
            "expel",
            "fund",
            "impose",
            "press",
            "recognise",
            "recognize",
            "sanction",
            "shell",
            "support",
            "urge",
            "warn");

    private final ActorLexicon lexicon;
    private final @Nullable Integer day;
    private final @Nullable String home;
    private final Map<String, Integer> counts = new HashMap<>();
    private @Nullable String topic;

    Setting(ActorLexicon lexicon, @Nullable Integer day, @Nullable Dateline dateline) {
        this.lexicon = lexicon;
        this.day = day;
        this.home = home(dateline);
    }

    /** Country of the dateline, unless it is written from the seat of an organisation; null if there is none. */
    @Nullable
    String home() {
        return home;
    }

    private @Nullable String home(@Nullable Dateline dateline) {
        if (dateline == null) {
            return null;
        }
        Dictionary.Meaning meaning = lexicon.dictionary().meaning(Words.sequence(dateline.place()));
        if (meaning == null) {
            return null;
        }
        for (Sense sense : meaning.senses) {
            if (sense instanceof Sense.Of of
                    && (day == null || of.country().period().contains(day))) {
                return of.country().code();
            }
            if (sense instanceof Sense.Where where) {
                return where.country();
            }
        }
        return null;
    }

    /** Counts whose country is spoken of. */
    void count(Mention mention) {
        String country = mention.actor().country();
        if (country != null) {
            counts.merge(country, 1, Integer::sum);
            String sector = mention.actor().sector();
            if (mention.actor().kind() == Actor.Kind.ROLE && sector != null && !sector.equals("GOV")) {
                topic = country;
            }
        }
    }

    /** How much the report speaks of a country, the dateline counting twice. */
    int count(@Nullable String country) {
        return country == null ? 0 : counts.getOrDefault(country, 0) + (country.equals(home) ? 2 : 0);
    }

    /**
     * The state that a role without a country belongs to: the one where the sentence says it is, else the one that the
     * sentence is about, else that of the last such role, of the dateline, of most of the report. Null if nothing tells.
     */
    @Nullable
    Actor context(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        Set<String> located = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        String main = null;
        int nearest = Integer.MAX_VALUE;
        String near = null;
        String aside = null;
        for (int i = 0; i < tree.size(); i++) {
            String country = i == token ? null : actors.countryAt(i);
            // "the Lockerbie bombing" tells where it was, not whose suspects they are
            boolean byTheWay = actors.spotted().isPlaceOnly(i) && tree.token(i).isRelation("compound");
            aside = byTheWay && country != null ? country : aside;
            if (country == null || byTheWay || Pronouns.isPronoun(tree.token(i))) {
                continue;
            }
            if (actors.spotted().isLocated(i)) {
                located.add(country);
            }
            if (isMainSubject(tree, i)) {
                main = country;
            } else {
                named.add(country);
                if (token >= 0 && Math.abs(i - token) < nearest) {
                    nearest = Math.abs(i - token);
                    near = country;
                }
            }
        }
        if (located.size() == 1) {
            return state(located.iterator().next());
        }
        if (named.size() == 1) {
            return state(named.iterator().next());
        }
        if (named.size() > 1) {
            return state(topic != null && named.contains(topic) ? topic : near);
        }
        if (main == null && aside != null) {
            return state(aside);
        }
        if (topic != null) {
            return state(topic);
        }
        if (main != null) {
            String meant = isAddressed(tree, token) ? mostly(main) : null;
            return state(meant != null ? meant : main);
        }
        return state(home != null ? home : mostly());
    }

    /** The one state that the sentence places things in; null if there is no single one. */
    @Nullable
    Actor place(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        Set<String> located = new LinkedHashSet<>();
        for (int i = 0; i < tree.size(); i++) {
            Mention known = i != token && actors.spotted().isLocated(i) ? actors.nominal(i) : null;
            String country = known == null ? null : actors.countryAt(i);
            if (country != null) {
                located.add(country);
            }
        }
        return located.size() == 1 ? state(located.iterator().next()) : null;
    }

    private static boolean isMainSubject(Tree tree, int i) {
        int first = tree.token(i).isRelation("conj") ? tree.head(i) : i;
        return tree.token(first).isRelation("nsubj") && tree.head(first) == tree.root();
    }

    /** "France urged the army": whom a state urges, backs or blames is hardly ever its own. */
    private static boolean isAddressed(Tree tree, int token) {
        int at = token;
        while (at >= 0) {
            int head = tree.head(at);
            boolean subject = tree.token(at).isRelation("nsubj");
            if (head >= 0 && head == tree.root()) {
                return !subject && OUTWARD.contains(tree.token(head).lemma());
            }
            at = head;
        }
        return false;
    }

    private @Nullable String mostly() {
        return mostly(null);
    }

    /** The country that the report has spoken of most, but for one; null if it has spoken of no other. */
    private @Nullable String mostly(@Nullable String except) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getKey().equals(except)) {
                continue;
            }
            if (entry.getValue() > most
                    || (entry.getValue() == most
                            && best != null
                            && entry.getKey().compareTo(best) < 0)) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The state of a code as an actor, null if there is none. */
    @Nullable
    Actor state(@Nullable String code) {
        Country country = lexicon.country(code);
        return country == null ? null : country.actor();
    }
}
