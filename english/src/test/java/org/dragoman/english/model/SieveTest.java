package org.dragoman.english.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SieveTest {
    private final int[] known = new Random(7).ints(10_000).toArray();
    private final Sieve sieve = Sieve.of(known);

    @Test
    void letsEveryKnownFeatureThroughInItsOrder() {
        int[] features = known.clone();

        int kept = sieve.sift(features, features.length);

        assertThat(kept).isEqualTo(known.length);
        assertThat(features).containsExactly(known);
    }

    @Test
    void keepsMostUnknownFeaturesOut() {
        int[] strangers = new Random(11).ints(10_000).toArray();

        assertThat(sieve.sift(strangers, strangers.length)).isLessThan(2_500);
    }

    @Test
    void movesWhatItKeepsToTheFront() {
        int[] strangers = IntStream.generate(new Random(13)::nextInt)
                .filter(feature -> sieve.sift(new int[] {feature}, 1) == 0)
                .limit(3)
                .toArray();
        int[] features = {strangers[0], known[0], strangers[1], known[1], strangers[2]};

        assertThat(sieve.sift(features, features.length)).isEqualTo(2);
        assertThat(features).startsWith(known[0], known[1]);
    }

    @Test
    void ofNothingLetsNothingThrough() {
        assertThat(Sieve.of(new int[0]).sift(new int[] {1, 2, 3}, 3)).isZero();
    }
}
