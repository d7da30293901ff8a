package org.dragoman.english;

import java.util.Locale;
import java.util.Set;
import org.dragoman.english.model.Analyzer;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.Words;

/**
 * Settles the tags of words that the tagger, which sees only their neighbours, often takes for others, before the tree is
 * built: infinitives that are nouns as well ("pressed its partners to slap sanctions"), nouns between "to" and their head
 * ("an end to U.S. drone strikes"), what is stopped ("stop shelling villages"), particles ("handed over two fugitives").
 */
final class Infinitives {
    /** Base forms that are verbs of the news as well as nouns. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "slap",
            "sanction",
            "veto",
            "censure",
            "boycott",
            "ban",
            "embargo",
            "cut",
            "halt",
            "end",
            "stop",
            "back",
            "support",
            "question",
            "target",
            "force",
            "strike",
            "attack",
            "raid",
            "free",
            "block",
            "fund",
            "finance",
            "host",
            "vote",
            "table",
            "arm",
            "land",
            "station",
            "base",
            "police",
            "patrol",
            "monitor",
            "shelter",
            "shield",
            "staff",
            "step",
            "curb",
            "limit",
            "study",
            "probe",
            "control",
            "seal",
            "reform",
            "balance",
            "name",
            "pressure",
            "fine",
            "charge",
            "ship",
            "supply",
            "tax",
            "tariff",
            "blockade",
            "shell",
            "blast",
            "escort",
            "guard",
            "review",
            "oversee",
            "broker",
            "voice",
            "signal",
            "favour",
            "favor",
            "condemn",
            "impeach",
            "audit",
            "link",
            "bar",
            "exit",
            "return",
            "hand",
            "man",
            "press",
            "push",
            "storm",
            "siege",
            "delay",
            "freeze",
            "lift",
            "ease",
            "release",
            "respect",
            "honour",
            "honor",
            "measure",
            "promise",
            "pledge",
            "plan",
            "risk",
            "fight",
            "battle",
            "combat",
            "counter",
            "challenge",
            "defeat",
            "murder",
            "massacre",
            "torture",
            "abuse",
            "harm",
            "damage",
            "rescue",
            "aid",
            "benefit",
            "share",
            "trust",
            "fear",
            "doubt",
            "regret",
            "protest",
            "demand",
            "request",
            "answer",
            "sign",
            "seat",
            "open",
            "close",
            "clear",
            "complete",
            "secure",
            "welcome",
            "slow",
            "cool",
            "narrow");

    /** Those of them that need no object: "promised to vote in favour". */
    private static final Set<String> INTRANSITIVE =
            Set.of("work", "vote", "step", "return", "fight", "land", "exit", "march", "back");

    /** What the tagger takes for a noun in "with the United States abstaining". */
    private static final Set<String> PARTICIPLES =
            Set.of("abstaining", "dissenting", "opposing", "objecting", "voting");

    /** Words that an infinitive hangs on. */
    private static final Set<String> CONTROLLING = Set.of(
            "urge",
            "press",
            "push",
            "pressure",
            "ask",
            "tell",
            "order",
            "force",
            "want",
            "call",
            "appeal",
            "beg",
            "lobby",
            "invite",
            "encourage",
            "persuade",
            "convince",
            "expect",
            "plan",
            "vow",
            "threaten",
            "pledge",
            "promise",
            "agree",
            "decide",
            "seek",
            "refuse",
            "decline",
            "try",
            "attempt",
            "fail",
            "prepare",
            "move",
            "vote",
            "need",
            "allow",
            "permit",
            "authorise",
            "authorize",
            "enable",
            "help",
            "ready",
            "willing",
            "able",
            "unable",
            "unwilling",
            "determined",
            "right",
            "decision",
            "plans",
            "effort",
            "bid",
            "refusal",
            "demand",
            "warn",
            "advise",
            "instruct",
            "direct",
            "compel",
            "oblige",
            "intend",
            "offer",
            "propose",
            "time",
            "power",
            "mandate",
            "free",
            "likely",
            "unlikely",
            "set",
            "continue",
            "begin",
            "start",
            "meant",
            "aim",
            "aimed",
            "designed",
            "used");

    /** Nouns that modify the nouns behind them and are hardly ever verbs in the news. */
    private static final Set<String> NOUNS =
            Set.of("drone", "air", "trade", "arms", "missile", "tank", "troop", "border");

    private static final Set<String> STOPPING = Set.of("stop", "cease", "quit", "keep");

    /** Verbs with the words behind them that belong to them whatever follows: "handed over two fugitives". */
    private static final Set<String> PARTICLES = Set.of(
            "take in",
            "let in",
            "hand over",
            "rule out",
            "call off",
            "carry out",
            "set up",
            "step up",
            "lay down",
            "give up",
            "hold up",
            "vote down",
            "shoot down",
            "bring down",
            "hand in",
            "send back",
            "take over",
            "scale back",
            "cut off",
            "break off",
            "lock up",
            "round up",
            "draw up",
            "bring about");

    private static final Set<String> PARTICLE = Set.of("over", "up", "down", "off", "out", "back", "away", "aside");

    private static final int REACH = 10;

    private final Labels tags;
    private final int to;
    private final int preposition;
    private final int base;
    private final int noun;
    private final int gerund;
    private final int particle;
    private final int adverb;
    private final int present;

    /** The rules over these tags. */
    Infinitives(Labels tags) {
        this.tags = tags;
        this.to = tags.number("TO");
        this.preposition = tags.number("IN");
        this.base = tags.number("VB");
        this.noun = tags.number("NN");
        this.gerund = tags.number("VBG");
        this.particle = tags.number("RP");
        this.adverb = tags.number("RB");
        this.present = tags.number("VBP");
    }

    /** Changes tags and lemmas of the sentence that begins at token {@code from}, which the analyzer has just tagged. */
    void mend(String text, int[] begins, int[] ends, int from, Analyzer analyzer) {
        Words words = analyzer.words();
        boolean changed = false;
        for (int i = 1; i < words.size() - 1; i++) {
            int tag = words.tag(i);
            int before = words.tag(i - 1);
            if (tag == adverb && is(text, begins, ends, from + i, "back")) {
                changed |= backing(i, words);
            }
            if (tag == noun && tags.name(before).startsWith("NN")) {
                changed |= participle(text, begins, ends, from, i, words);
            } else if (tag == preposition && tags.name(before).startsWith("VB")) {
                changed |= particle(text, begins, ends, from, i, words);
            } else if (tag == base) {
                changed |= phrase(text, begins, ends, from, i, words);
            } else if (before == to || before == preposition) {
                changed |= infinitive(text, begins, ends, from, i, words);
            } else if (tag == noun && tags.name(before).startsWith("VB")) {
                changed |= gerund(text, begins, ends, from, i, words);
            }
        }
        if (changed) {
            analyzer.lemmatize(text, begins, ends, from);
        }
    }

    private boolean infinitive(String text, int[] begins, int[] ends, int from, int at, Words words) {
        if (!isNominal(tags.name(words.tag(at))) || !is(text, begins, ends, from + at - 1, "to")) {
            return false;
        }
        String word = text.substring(begins[from + at], ends[from + at]);
        boolean followed = beginsPhrase(tags.name(words.tag(at + 1)))
                || INTRANSITIVE.contains(word) && tags.name(words.tag(at + 1)).equals("IN")
                || isParticle(text, begins, ends, from + at + 1)
                || isNew(word, words, at) && endsPhrase(tags.name(words.tag(at + 1)));
        if (!followed || !AMBIGUOUS.contains(word) && !INTRANSITIVE.contains(word) && !isNew(word, words, at)) {
            return false;
        }
        for (int i = at - 2; i >= 0 && at - i <= REACH; i--) {
            String tag = tags.name(words.tag(i));
            if (tag.equals(",") || tag.equals(":") || tag.equals(".")) {
                return false;
            }
            if (CONTROLLING.contains(words.lemma(i).toLowerCase(Locale.ROOT))) {
                words.setTag(at, base);
                words.setTag(at - 1, to);
                return true;
            }
        }
        return false;
    }

    /** A small word that the model has never seen: "a plan to reunite the island". */
    private static boolean isNew(String word, Words words, int at) {
        return !words.isKnown(at) && word.length() > 3 && Character.isLowerCase(word.charAt(0));
    }

    /** Between "to" and its verb stands no name: "to U.S. drone strikes". */
    private boolean phrase(String text, int[] begins, int[] ends, int from, int at, Words words) {
        String before = tags.name(words.tag(at - 1));
        boolean modifies = tags.name(words.tag(at + 1)).startsWith("NN")
                && (before.startsWith("NN") || before.equals("JJ"))
                && NOUNS.contains(text.substring(begins[from + at], ends[from + at]));
        if (!modifies) {
            return false;
        }
        words.setTag(at, noun);
        if (at >= 2 && words.tag(at - 2) == to) {
            words.setTag(at - 2, preposition);
        }
        return true;
    }

    /** "France and Russia back a truce": between a subject and an object, in a clause without a verb, it is the verb. */
    private boolean backing(int at, Words words) {
        String before = tags.name(words.tag(at - 1));
        String next = tags.name(words.tag(at + 1));
        boolean between = (before.startsWith("NNP") || before.equals("NNS") || before.equals("PRP"))
                && (beginsPhrase(next) || next.equals("NN"))
                && !next.equals("CD")
                && !next.equals("RP");
        if (!between) {
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            String tag = tags.name(words.tag(i));
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return false;
            }
        }
        words.setTag(at, present);
        return true;
    }

    private boolean participle(String text, int[] begins, int[] ends, int from, int at, Words words) {
        boolean verb = ends[from + at] - begins[from + at] >= 6
                && PARTICIPLES.contains(text.substring(begins[from + at], ends[from + at]));
        if (verb) {
            words.setTag(at, gerund);
        }
        return verb;
    }

    private boolean particle(String text, int[] begins, int[] ends, int from, int at, Words words) {
        String next = tags.name(words.tag(at + 1));
        boolean object = beginsPhrase(next) || next.equals("NN");
        boolean joined = object
                && PARTICLES.contains(words.lemma(at - 1) + " " + text.substring(begins[from + at], ends[from + at]));
        if (joined) {
            words.setTag(at, particle);
        }
        return joined;
    }

    private boolean gerund(String text, int[] begins, int[] ends, int from, int at, Words words) {
        String next = tags.name(words.tag(at + 1));
        boolean verb = (next.equals("NNS") || next.equals("NNP") || next.equals("DT"))
                && text.startsWith("ing", ends[from + at] - 3)
                && STOPPING.contains(words.lemma(at - 1));
        if (verb) {
            words.setTag(at, gerund);
        }
        return verb;
    }

    private static boolean isNominal(String tag) {
        return tag.equals("NN") || tag.equals("JJ") || tag.equals("VBP") || tag.equals("NNP");
    }

    private static boolean beginsPhrase(String tag) {
        return switch (tag) {
            case "DT", "PRP$", "PRP", "NNP", "NNPS", "NNS", "JJ", "CD", "RP" -> true;
            default -> false;
        };
    }

    /** "to hand over its weapons", "to step down". */
    private static boolean isParticle(String text, int[] begins, int[] ends, int token) {
        return PARTICLE.contains(text.substring(begins[token], ends[token]));
    }

    private static boolean endsPhrase(String tag) {
        return tag.equals(".") || tag.equals(",") || tag.equals("IN") || tag.equals("CC");
    }

    private static boolean is(String text, int[] begins, int[] ends, int token, String word) {
        return ends[token] - begins[token] == word.length()
                && text.regionMatches(true, begins[token], word, 0, word.length());
    }
}
