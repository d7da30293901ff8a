package org.dragoman.intake.page;

import java.util.regex.Pattern;

/** Tells running text from labels, by its length and its sentence ends. */
final class Prose {

    private static final int SHORT = 25;
    private static final int LONG = 140;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。．！？؟۔।॥:][\"'”’»)\\]』」]{0,3}$");
    private static final String COMMAS = ",，、،;";

    private Prose() {}

    /** Whether a block is a sentence or more of running text, and no list of links. */
    static boolean is(String text, int linked) {
        int length = weight(text);
        return length >= SHORT && 3 * linked <= length && (length >= LONG || endsSentence(text));
    }

    /** Whether the text ends as a sentence does. */
    static boolean endsSentence(String text) {
        int from = Math.max(0, text.length() - 5);
        return SENTENCE_END.matcher(text.substring(from)).find();
    }

    /** The length of a text as a reader has it: a character of Chinese or Japanese is worth two and a half. */
    static int weight(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide += c >= 0x3040 && c < 0xa000 ? 1 : 0;
        }
        return text.length() + wide * 3 / 2;
    }

    /** How much a block speaks for the element around it: one, and more for length and for the commas of prose. */
    static double score(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            commas += COMMAS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return 1 + commas + Math.min(3, weight(text) / 100.0);
    }
}
