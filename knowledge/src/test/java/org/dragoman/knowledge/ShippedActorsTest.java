package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorLexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedActorsTest {
    private static ActorLexicon lexicon;

    @BeforeAll
    static void load() {
        Problems problems = new Problems();
        lexicon = ActorKnowledge.load(List.of(KnowledgeSource.shipped()), problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void indexListsEveryFile() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(KnowledgeSource.class.getResource("INDEX"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(".tsv"))
                    .sorted()
                    .toList();
            assertThat(found)
                    .isNotEmpty()
                    .isEqualTo(Files.readAllLines(root.resolve("INDEX")).stream()
                            .filter(line -> line.endsWith(".tsv"))
                            .toList());
        }
    }

    @Test
    void anOfficeResolvesByDate() {
        assertThat(lexicon.holder("TUR", "foreign minister", LocalDate.of(2012, 1, 25)))
                .extracting(Actor::name)
                .isEqualTo("Ahmet Davutoglu");
        assertThat(lexicon.holder("RUS", "foreign minister", LocalDate.of(1992, 6, 1)))
                .extracting(Actor::name)
                .isEqualTo("Andrei Kozyrev");
    }

    @Test
    void aCountryGoesByManyNames() {
        LocalDate day = LocalDate.of(2012, 1, 25);
        for (String name : List.of("Russia", "Moscow", "Kremlin", "Russian")) {
            assertThat(lexicon.lookup(name, day)).extracting(Actor::code).contains("RUS");
        }
        assertThat(lexicon.lookup("Moscow", LocalDate.of(1985, 1, 1)))
                .extracting(Actor::code)
                .contains("SUN");
    }

    @Test
    void anOfficialSpeaksForTheState() {
        Actor minister = Objects.requireNonNull(lexicon.holder("RUS", "foreign minister", LocalDate.of(2012, 1, 25)));
        assertThat(minister.code()).isEqualTo("RUSGOV");
        assertThat(lexicon.principal(minister))
                .isEqualTo(new Actor("Russia", "RUS", "RUS", "GOV", null, Actor.Kind.COUNTRY));
    }

    @Test
    void bodiesHaveALeaderOnADay() {
        assertThat(lexicon.leader("Hezbollah", LocalDate.of(2006, 7, 14)))
                .extracting(Actor::name)
                .isEqualTo("Hassan Nasrallah");
        assertThat(lexicon.leader("NATO", LocalDate.of(2012, 1, 25)))
                .extracting(Actor::name)
                .isEqualTo("Anders Fogh Rasmussen");
        assertThat(lexicon.leader("World Health Organization", LocalDate.of(2008, 1, 25)))
                .extracting(Actor::name)
                .isEqualTo("Margaret Chan");
        assertThat(lexicon.leader("Norven Front", LocalDate.of(2008, 1, 25))).isNull();
    }

    @Test
    void companiesOfOneTradeAreNotEachOther() {
        LocalDate day = LocalDate.of(2012, 1, 25);
        assertThat(lexicon.lookup("Honda", day)).extracting(Actor::name).contains("Honda");
        assertThat(lexicon.lookup("Interfax", day)).extracting(Actor::name).contains("Interfax");
    }
}
