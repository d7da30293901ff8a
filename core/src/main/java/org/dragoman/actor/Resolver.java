package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Finds out who is meant: every name, description and pronoun of a report becomes an actor of the report's date.
 *
 * <pre>{@code
 * Mentions mentions = new Resolver(lexicon).resolve(parsed);
 * }</pre>
 *
 * <p>Immutable and thread safe. One report never depends on another.
 */
public final class Resolver {
    private final ActorLexicon lexicon;

    /** A resolver that knows the actors of {@code lexicon}. */
    public Resolver(ActorLexicon lexicon) {
        this.lexicon = Objects.requireNonNull(lexicon);
    }

    /** The lexicon that it resolves with. */
    public ActorLexicon lexicon() {
        return lexicon;
    }

    /**
     * Whether a sentence may hold a mention of an actor, told from its words and tags alone. Says yes too often, never too
     * seldom.
     *
     * @param tokens the sentence's tokens with tags and lemmas
     */
    public boolean mayMention(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isProperNoun()
                    || token.tag().equals("FW")
                    || token.tag().startsWith("PRP")
                    || token.isNoun() && CommonNouns.isFollowed(token.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        for (Spot spot : Spotter.find(lexicon.dictionary(), Tree.unparsed(tokens))) {
            if (spot != null) {
                return true;
            }
        }
        return false;
    }

    /** All mentions of actors in a report, in the order of the text. */
    public Mentions resolve(ParsedReport parsed) {
        Discourse discourse = new Discourse(lexicon, parsed);
        for (Sentence sentence : parsed.sentences()) {
            SentenceActors actors = new SentenceActors(lexicon, discourse, sentence);
            if (sentence.tree().isParsed()) {
                actors.resolve();
            } else {
                actors.skim();
            }
        }
        return new Mentions(discourse.mentions());
    }
}
