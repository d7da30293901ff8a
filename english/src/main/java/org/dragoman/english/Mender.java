package org.dragoman.english;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Token;

/** Mends what the parser is known to get wrong and the words themselves make plain. */
final class Mender {
    private Mender() {}

    /** The same tokens with lists of names read as lists: "Turkey, Israel and Japan" names three, no apposition. */
    static List<Token> mend(List<Token> tokens) {
        List<Token> mended = tokens;
        for (int i = 2; i < tokens.size() - 2; i++) {
            if (isListed(mended, i)) {
                mended = listed(mended, i);
            }
        }
        return mended;
    }

    /** A name in apposition to a name right before the comma, with another joined to it by "and" or "or". */
    private static boolean isListed(List<Token> tokens, int at) {
        Token second = tokens.get(at);
        if (!second.isRelation("appos") || !second.isProperNoun() || second.head() < 0) {
            return false;
        }
        Token first = tokens.get(second.head());
        int start = at;
        while (start > 0
                && tokens.get(start - 1).head() == at
                && tokens.get(start - 1).isProperNoun()) {
            start--;
        }
        boolean adjacent =
                start - 2 == first.index() && tokens.get(start - 1).text().equals(",");
        return adjacent && first.isProperNoun() && joined(tokens, at) && !isPlaceIn(tokens, first);
    }

    private static boolean joined(List<Token> tokens, int second) {
        int third = -1;
        for (Token token : tokens) {
            boolean own = token.head() == second && token.index() > second;
            if (own && token.isRelation("conj") && token.isProperNoun()) {
                third = token.index();
            } else if (own && !token.isRelation("cc") && !token.isRelation("conj") && !token.isRelation("punct")) {
                return false;
            }
        }
        return third >= 0;
    }

    /** "in Tripoli, Lebanon and …": what follows a place name behind "in" or "at" is where it lies. */
    private static boolean isPlaceIn(List<Token> tokens, Token first) {
        for (Token token : tokens) {
            if (token.head() == first.index() && token.isRelation("case")) {
                return token.text().equalsIgnoreCase("in") || token.text().equalsIgnoreCase("at");
            }
        }
        return false;
    }

    private static List<Token> listed(List<Token> tokens, int second) {
        int first = tokens.get(second).head();
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean moved = token.head() == second && token.isRelation("conj");
            mended.add(
                    token.index() == second
                            ? hung(token, first, "conj")
                            : moved ? hung(token, first, token.relation()) : token);
        }
        return mended;
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(
                token.index(), token.begin(), token.end(), token.text(), token.lemma(), token.tag(), head, relation);
    }
}
