package org.dragoman.english.model;

/** Arrays that one thread uses again for every sentence. */
final class Scratch {
    final int[] features = new int[256];
    final long[] slots = new long[256];
    final int[] found = new int[256];
    final long[] sums = new long[16];
}
