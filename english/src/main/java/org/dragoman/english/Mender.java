package org.dragoman.english;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Token;

/** Mends what the parser is known to get wrong and the words themselves make plain. */
final class Mender {
    private Mender() {}

    /** The same tokens with words whose tag or place in the tree their neighbours contradict put right. */
    static List<Token> mend(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int i = 0; i < mended.size(); i++) {
            NameLists.mend(mended, i);
            Days.mend(mended, i);
            Mistagged.mend(mended, i);
            Complements.mend(mended, i);
        }
        for (int i = 2; i < mended.size() - 2; i++) {
            NameLists.apposed(mended, i);
        }
        for (int i = 1; i < mended.size(); i++) {
            Joints.mend(mended, i);
        }
        return mended;
    }
}
