package org.dragoman.intake.page;

import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would set as a paragraph, a heading, a list item or a cell.
 *
 * @param owner the innermost block element around it
 * @param text the text, white space normalised
 * @param linked how many of its characters are link text
 */
record TextBlock(Element owner, String text, int linked) {

    /** Whether it is running text. */
    boolean isProse() {
        return Prose.is(text, linked);
    }

    boolean isHeading() {
        String tag = owner.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Whether more than {@code share} of the text is links. */
    boolean isLinked(double share) {
        return linked > share * text.length();
    }
}
