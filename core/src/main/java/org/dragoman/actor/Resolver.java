package org.dragoman.actor;

import java.util.Objects;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Sentence;

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
