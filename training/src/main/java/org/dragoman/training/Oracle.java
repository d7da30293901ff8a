package org.dragoman.training;

import java.util.Arrays;
import org.dragoman.english.model.Arcs;

/**
 * Tells what each transition costs in any state: how many arcs of the right tree it puts out of reach (Goldberg and Nivre
 * 2012).
 */
final class Oracle {
    private final int[] heads;
    private final int[][] children;
    private final boolean[] stacked;

    Oracle(int[] heads) {
        this.heads = heads;
        int n = heads.length;
        this.children = new int[n + 1][];
        this.stacked = new boolean[n + 2];
        int[] counts = new int[n + 1];
        for (int head : heads) {
            counts[head]++;
        }
        for (int i = 0; i <= n; i++) {
            children[i] = new int[counts[i]];
        }
        int[] filled = new int[n + 1];
        for (int i = 0; i < n; i++) {
            children[heads[i]][filled[heads[i]]++] = i;
        }
    }

    /** Sets {@code costs} for the four transitions; forbidden ones get {@link Integer#MAX_VALUE}. */
    void costs(Arcs arcs, int[] costs) {
        Arrays.fill(costs, Integer.MAX_VALUE);
        Arrays.fill(stacked, false);
        for (int d = 0; d < arcs.depth(); d++) {
            stacked[arcs.stacked(d)] = true;
        }
        int next = arcs.next();
        int lost = childrenOnStack(arcs, next);
        boolean headOnStack = heads[next] < next && stacked[heads[next]];
        costs[Arcs.SHIFT] = lost + (headOnStack ? 1 : 0);
        if (arcs.depth() == 0) {
            return;
        }
        int top = arcs.top();
        costs[Arcs.RIGHT] = heads[next] == top ? lost : lost + (headOnStack || heads[next] > next ? 1 : 0);
        int waiting = childrenAhead(top, next);
        if (arcs.topHasHead()) {
            costs[Arcs.REDUCE] = waiting;
        } else {
            costs[Arcs.LEFT] = heads[top] == next ? waiting : waiting + (heads[top] > next ? 1 : 0);
        }
    }

    private int childrenOnStack(Arcs arcs, int word) {
        int count = 0;
        for (int child : children[word]) {
            if (child < word && stacked[child] && !arcs.hasHead(child)) {
                count++;
            }
        }
        return count;
    }

    private int childrenAhead(int word, int next) {
        int count = 0;
        for (int child : children[word]) {
            if (child >= next) {
                count++;
            }
        }
        return count;
    }
}
