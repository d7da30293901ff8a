package org.dragoman.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.Lemmatizer;
import org.dragoman.english.model.Lemmatizer.Kind;
import org.dragoman.english.model.Lexicon;

/** Gathers words, their tags and their lemmas from a treebank. */
final class LexiconBuilder {
    private static final int FREQUENT = 20;
    private static final double ONLY = 0.998;
    private static final double RARE = 0.02;

    private final Labels tags;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> lemmas = new HashMap<>();

    LexiconBuilder(Labels tags) {
        this.tags = tags;
    }

    void add(TreebankSentence s) {
        for (int i = 0; i < s.size(); i++) {
            String form = s.form(i);
            counts.computeIfAbsent(form, f -> new int[tags.size()])[tags.number(s.tags()[i])]++;
            Kind kind = Kind.of(s.tags()[i]);
            lemmas.computeIfAbsent(kind.ordinal() + "\t" + form, k -> new HashMap<>())
                    .merge(s.lemmas()[i], 1, Integer::sum);
        }
    }

    Lexicon lexicon(int least, Clusters fine, Clusters coarse) {
        TreeMap<String, Lexicon.Entry> entries = new TreeMap<>();
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int total = total(entry.getValue());
            if (total >= least && entry.getKey().length() < 60) {
                String word = entry.getKey();
                entries.put(word, entry(word, entry.getValue(), total, fine, coarse));
            }
        }
        for (String word : fine.words()) {
            entries.computeIfAbsent(word, w -> new Lexicon.Entry(w, 0, -1, fine.of(w), coarse.of(w)));
        }
        return Lexicon.of(new ArrayList<>(entries.values()));
    }

    private static Lexicon.Entry entry(String word, int[] counts, int total, Clusters fine, Clusters coarse) {
        long set = 0;
        int sure = -1;
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > total * RARE) {
                set |= 1L << t;
            }
            if (total >= FREQUENT && counts[t] >= total * ONLY) {
                sure = t;
            }
        }
        return new Lexicon.Entry(word, set, sure, fine.of(word), coarse.of(word));
    }

    /** The lemmas that the rules would get wrong. */
    Lemmatizer lemmatizer() {
        Map<String, Map<String, Integer>> votes = new TreeMap<>();
        for (Map.Entry<String, Map<String, Integer>> entry : lemmas.entrySet()) {
            int tab = entry.getKey().indexOf('\t');
            Kind kind = Kind.values()[Integer.parseInt(entry.getKey().substring(0, tab))];
            String key = Lemmatizer.key(kind, entry.getKey().substring(tab + 1));
            Map<String, Integer> to = votes.computeIfAbsent(key, k -> new TreeMap<>());
            entry.getValue().forEach((lemma, count) -> to.merge(lemma, count, Integer::sum));
        }
        Map<String, String> exceptions = new HashMap<>();
        votes.forEach((key, lemmaVotes) -> {
            String best = best(lemmaVotes);
            Kind kind = Kind.values()[key.charAt(0) - '0'];
            if (!Lemmatizer.byRule(key.substring(1), kind).equals(best)) {
                exceptions.put(key, best);
            }
        });
        return Lemmatizer.of(exceptions);
    }

    private static String best(Map<String, Integer> votes) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
            }
        }
        return best;
    }

    private static int total(int[] counts) {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    static Labels labels(List<TreebankSentence> sentences, boolean tags) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (TreebankSentence s : sentences) {
            for (String name : tags ? s.tags() : s.relations()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return Labels.of(new ArrayList<>(counts.keySet()));
    }
}
