package org.dragoman.english.model;

import java.util.Arrays;

/**
 * A half-built tree: the stack, the next word, and the arcs so far, with the arc-eager transitions.
 *
 * <p>The root stands behind the last word. Words that reach the end without a head hang on it. Mutable and for one thread.
 */
public final class Arcs {
    /** Puts the next word on the stack. */
    public static final int SHIFT = 0;
    /** Takes the top of the stack, which has its head, off. */
    public static final int REDUCE = 1;
    /** Makes the next word the head of the top of the stack, and takes that off. */
    public static final int LEFT = 2;
    /** Makes the top of the stack the head of the next word, and puts that on the stack. */
    public static final int RIGHT = 3;

    private static final int CAPACITY = Words.LONGEST + 2;

    int size;
    int next;
    int depth;
    final int[] stack = new int[CAPACITY];
    final int[] head = new int[CAPACITY];
    final int[] label = new int[CAPACITY];
    final int[] left1 = new int[CAPACITY];
    final int[] left2 = new int[CAPACITY];
    final int[] right1 = new int[CAPACITY];
    final int[] right2 = new int[CAPACITY];
    final int[] lefts = new int[CAPACITY];
    final int[] rights = new int[CAPACITY];
    final long[] leftLabels = new long[CAPACITY];
    final long[] rightLabels = new long[CAPACITY];

    /** Starts a sentence of {@code count} words. */
    public void start(int count) {
        size = count;
        next = 0;
        depth = 0;
        int none = count + 1;
        Arrays.fill(head, 0, count + 2, none);
        Arrays.fill(label, 0, count + 2, -1);
        Arrays.fill(left1, 0, count + 2, none);
        Arrays.fill(left2, 0, count + 2, none);
        Arrays.fill(right1, 0, count + 2, none);
        Arrays.fill(right2, 0, count + 2, none);
        Arrays.fill(lefts, 0, count + 2, 0);
        Arrays.fill(rights, 0, count + 2, 0);
        Arrays.fill(leftLabels, 0, count + 2, 0L);
        Arrays.fill(rightLabels, 0, count + 2, 0L);
    }

    /** Whether every word has been read. */
    public boolean isAtEnd() {
        return next == size;
    }

    /** The word on top of the stack, {@code size + 1} if the stack is empty. */
    public int top() {
        return depth > 0 ? stack[depth - 1] : size + 1;
    }

    /** The next word to be read; {@code size}, the root, at the end. */
    public int next() {
        return next;
    }

    /** The word at {@code depth} on the stack, counted from the bottom. */
    public int stacked(int at) {
        return stack[at];
    }

    /** How many words stand on the stack. */
    public int depth() {
        return depth;
    }

    /** Whether the top of the stack has its head. */
    public boolean topHasHead() {
        return head[stack[depth - 1]] <= size;
    }

    /** The head of word {@code i}: {@code size} for the root, {@code size + 1} if it has none yet. */
    public int head(int i) {
        return head[i];
    }

    /** The relation of word {@code i} to its head, as a number of {@link Model#relations}; -1 if it has none. */
    public int label(int i) {
        return label[i];
    }

    /** Whether the word has a head, be it the root. */
    public boolean hasHead(int i) {
        return head[i] <= size;
    }

    void setHead(int i, int newHead, int newLabel) {
        head[i] = newHead;
        label[i] = newLabel;
    }

    /** {@link #SHIFT}. */
    public void shift() {
        stack[depth++] = next++;
    }

    /** {@link #REDUCE}. */
    public void reduce() {
        depth--;
    }

    /** {@link #LEFT} with this relation. */
    public void left(int relation) {
        int child = stack[--depth];
        head[child] = next;
        label[child] = relation;
        left2[next] = left1[next];
        left1[next] = child;
        lefts[next]++;
        leftLabels[next] |= 1L << relation;
    }

    /** {@link #RIGHT} with this relation. */
    public void right(int relation) {
        int parent = stack[depth - 1];
        head[next] = parent;
        label[next] = relation;
        right2[parent] = right1[parent];
        right1[parent] = next;
        rights[parent]++;
        rightLabels[parent] |= 1L << relation;
        stack[depth++] = next++;
    }
}
