package org.dragoman.english;

import java.util.List;
import org.dragoman.text.Token;

/** Finds words of a tree that is being mended and hangs them elsewhere. */
final class Grafts {
    private Grafts() {}

    /** The first word that hangs on {@code head} by this relation, -1 if none does. */
    static int child(List<Token> tokens, int head, String relation) {
        for (Token token : tokens) {
            if (token.head() == head && token.isRelation(relation)) {
                return token.index();
            }
        }
        return -1;
    }

    /** The same word on another head. */
    static Token hung(Token token, int head, String relation) {
        return tagged(token, token.tag(), head, relation);
    }

    /** The same word with another tag on another head. */
    static Token tagged(Token token, String tag, int head, String relation) {
        return new Token(token.index(), token.begin(), token.end(), token.text(), token.lemma(), tag, head, relation);
    }
}
