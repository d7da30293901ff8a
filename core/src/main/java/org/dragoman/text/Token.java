package org.dragoman.text;

/**
 * One word or mark of a sentence with its place in the tree.
 *
 * @param index position in the sentence, from 0
 * @param begin UTF-16 offset of its first character in the report's text
 * @param end offset behind its last character
 * @param text the characters as a parser reads them (quotes and brackets as in the text)
 * @param lemma dictionary form; lower case except for proper nouns
 * @param tag Penn Treebank part of speech, empty in a sentence that was not tagged
 * @param head index of the token it depends on, -1 for the root
 * @param relation Universal Dependencies relation to the head, such as {@code nsubj:pass}
 */
public record Token(int index, int begin, int end, String text, String lemma, String tag, int head, String relation) {

    /** Whether it is a verb form (modal verbs are not). */
    public boolean isVerb() {
        return isTagged('V', 'B');
    }

    /** Whether it is a common or proper noun. */
    public boolean isNoun() {
        return isTagged('N', 'N');
    }

    /** Whether it is a proper noun. */
    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    /** Whether it is an adjective. */
    public boolean isAdjective() {
        return isTagged('J', 'J');
    }

    /** Asked of almost every word, often, and compiled into each place that asks: characters are shorter than a loop over them. */
    private boolean isTagged(char first, char second) {
        return tag.length() > 1 && tag.charAt(0) == first && tag.charAt(1) == second;
    }

    /** Whether the relation is {@code name} or a subtype of it, as {@code nmod:poss} is one of {@code nmod}. */
    public boolean isRelation(String name) {
        return relation.equals(name) || isSubtype(name);
    }

    private boolean isSubtype(String name) {
        int end = name.length();
        return relation.length() > end && relation.charAt(end) == ':' && relation.startsWith(name);
    }

    /** Where it stands in the report's text. */
    public Span span() {
        return new Span(begin, end);
    }
}
