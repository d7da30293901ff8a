package org.dragoman.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text.
 *
 * <p>Text full of the little words of English is English without further ado; only the rest is put to OpenNLP's model,
 * which takes a second to load and is loaded once, when first needed. Thread-safe.
 */
public final class LanguageDetector {

    private static final int SAMPLE = 3000;
    private static final int LEAST = 60;
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "that", "was", "for", "is", "on", "with", "by", "said", "it", "from", "has",
            "have", "had", "its", "are", "were", "be", "been", "after", "who", "would", "which", "but", "not", "an",
            "they", "their", "this");
    private static final double ENGLISH_SHARE = 0.2;
    private static final double AHEAD = 1.5;

    private @Nullable LanguageDetectorME model;

    /** The ISO 639-1 code of the text's language; nothing when the text is short or the model unsure. */
    public Optional<String> detect(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (sample.strip().length() < LEAST) {
            return Optional.empty();
        }
        return isPlainlyEnglish(sample) ? Optional.of("en") : modelled(sample);
    }

    static boolean isPlainlyEnglish(String sample) {
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        int little = 0;
        for (String word : words) {
            little += ENGLISH.contains(word) ? 1 : 0;
        }
        return little > ENGLISH_SHARE * words.length;
    }

    /** The model spreads its confidence over a hundred languages: it is sure when the first is well ahead of the second. */
    private synchronized Optional<String> modelled(String sample) {
        Language[] ranked = model().predictLanguages(sample);
        boolean sure = ranked.length > 1 && ranked[0].getConfidence() > AHEAD * ranked[1].getConfidence();
        return sure ? Optional.of(twoLetters(ranked[0].getLang())) : Optional.empty();
    }

    private LanguageDetectorME model() {
        LanguageDetectorME loaded = model;
        if (loaded == null) {
            loaded = new LanguageDetectorME(Loaded.MODEL);
            model = loaded;
        }
        return loaded;
    }

    /** Loads the model when first asked for, once for the whole program. */
    private static final class Loaded {

        static final LanguageDetectorModel MODEL = load();
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the language model is not on the class path; add opennlp-models-langdetect");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new IllegalStateException("the language model cannot be read; the jar is damaged, fetch it again", e);
        }
    }

    /** The model speaks ISO 639-3. */
    private static String twoLetters(String three) {
        return CODES.getOrDefault(three, three);
    }

    private static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
        }
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
        codes.put("nob", "no");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        codes.put("swh", "sw");
        codes.put("zsm", "ms");
        codes.put("arb", "ar");
        return Map.copyOf(codes);
    }
}
