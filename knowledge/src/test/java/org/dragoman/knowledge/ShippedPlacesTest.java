package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.PlaceFinder;
import org.junit.jupiter.api.Test;

class ShippedPlacesTest {

    @Test
    void aCountrySettlesAnAmbiguousName() {
        Problems problems = new Problems();
        Gazetteer gazetteer = PlaceKnowledge.load(List.of(KnowledgeSource.shipped()), problems);
        assertThat(problems.all()).isEmpty();
        PlaceFinder finder = new PlaceFinder(gazetteer);
        assertThat(Objects.requireNonNull(finder.named("Tripoli", null)).country())
                .isEqualTo("LBY");
        assertThat(Objects.requireNonNull(finder.named("Tripoli", "LBN")).country())
                .isEqualTo("LBN");
    }
}
