package org.dragoman.english;

/**
 * Cuts a sentence at semicolons into parts that are parsed by themselves: what stands on both sides are clauses of their
 * own, and a greedy parser that sees them as one often lends the second's subject to the first as an object.
 */
final class Clauses {
    private static final int SHORTEST = 3;

    private Clauses() {}

    /**
     * End of the part that begins at {@code from}: behind the next semicolon that has enough words on both sides and stands
     * outside brackets, else {@code to}.
     */
    static int end(String text, int[] begins, int[] ends, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (ends[i] - begins[i] != 1) {
                continue;
            }
            char mark = text.charAt(begins[i]);
            if (mark == '(' || mark == '[') {
                depth++;
            } else if (mark == ')' || mark == ']') {
                depth--;
            } else if (mark == ';' && depth <= 0 && i - from >= SHORTEST && to - i - 1 > SHORTEST) {
                return i + 1;
            }
        }
        return to;
    }
}
