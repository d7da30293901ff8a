package org.dragoman.training;

/**
 * One sentence with its tree.
 *
 * @param id the report it comes from
 * @param text the sentence as written
 * @param begins offset of each token in {@code text}
 * @param ends offset behind each token
 * @param lemmas dictionary forms
 * @param tags Penn tags
 * @param heads index of each token's head, the number of tokens for the root
 * @param relations relation of each token to its head
 */
record TreebankSentence(
        String id,
        String text,
        int[] begins,
        int[] ends,
        String[] lemmas,
        String[] tags,
        int[] heads,
        String[] relations) {

    int size() {
        return begins.length;
    }

    String form(int i) {
        return text.substring(begins[i], ends[i]);
    }
}
