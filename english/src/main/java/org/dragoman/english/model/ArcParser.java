package org.dragoman.english.model;

/** Builds the tree of a tagged sentence, one transition after the other. Immutable and thread safe. */
final class ArcParser {
    private final ActionWeights actions;
    private final ClassWeights relations;
    private final int rootRelation;

    ArcParser(ActionWeights actions, ClassWeights relations, int rootRelation) {
        this.actions = actions;
        this.relations = relations;
        this.rootRelation = rootRelation;
    }

    /** Builds the tree of {@code words} in {@code arcs}. */
    void parse(Words words, Arcs arcs, Scratch scratch) {
        arcs.start(words.size);
        while (!arcs.isAtEnd()) {
            step(words, arcs, scratch);
        }
        finish(words, arcs, scratch);
    }

    private void step(Words words, Arcs arcs, Scratch scratch) {
        if (arcs.depth == 0) {
            arcs.shift();
            return;
        }
        int count = ActionFeatures.fill(words, arcs, scratch.features);
        switch (choose(actions.sum(scratch.features, count, scratch.slots), arcs.topHasHead())) {
            case Arcs.SHIFT -> arcs.shift();
            case Arcs.REDUCE -> arcs.reduce();
            case Arcs.LEFT -> arcs.left(relation(words, arcs, arcs.next, arcs.top(), scratch));
            default -> arcs.right(relation(words, arcs, arcs.top(), arcs.next, scratch));
        }
    }

    /** The best transition of those allowed. */
    static int choose(long sum, boolean topHasHead) {
        int free = topHasHead ? Arcs.REDUCE : Arcs.LEFT;
        int best = Arcs.SHIFT;
        if (ActionWeights.lane(sum, free) > ActionWeights.lane(sum, best)) {
            best = free;
        }
        return ActionWeights.lane(sum, Arcs.RIGHT) > ActionWeights.lane(sum, best) ? Arcs.RIGHT : best;
    }

    private int relation(Words words, Arcs arcs, int head, int child, Scratch scratch) {
        int count = LabelFeatures.fill(words, arcs, head, child, scratch.features);
        relations.sum(scratch.features, count, scratch.sums, scratch.slots, scratch.found);
        return relations.best(scratch.sums);
    }

    /** Makes one of the words without a head the root and hangs the others on it. */
    private void finish(Words words, Arcs arcs, Scratch scratch) {
        int root = Roots.choose(words, arcs);
        for (int i = 0; i < arcs.size; i++) {
            if (!arcs.hasHead(i)) {
                arcs.setHead(i, i == root ? arcs.size : root, i == root ? rootRelation : -1);
            }
        }
        for (int i = 0; i < arcs.size; i++) {
            if (arcs.label[i] < 0) {
                arcs.label[i] = relation(words, arcs, root, i, scratch);
            }
        }
    }
}
