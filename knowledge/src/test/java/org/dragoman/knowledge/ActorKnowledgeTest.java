package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorLexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's folder: what it adds, what it overrides, and what of it is refused and how that is told. */
class ActorKnowledgeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("actors/officials"));
        Files.createDirectories(folder.resolve("places"));
    }

    /** {@code /} parts cells; the line stands behind one good or bare comment line, so it is line 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "countries   # norv/Norvenia/-/-///////              # is no code. Use the three capitals of ISO 3166",
                "countries   # NVN/Norvenia/2001-02-30/-/-/-/-/-/-/- # is no date like 2012, 2012-01 or 2012-01-25",
                "countries   # NVN/Norvenia/2010/2001/-/-/-/-/-/-    # a period ends before it begins",
                "countries   # NVN/Norvenia                          # has 2 cells, not 10 to 11",
                "groups      # Norven Front/QQQ/REB                  # no country has the code \"QQQ\"",
                "groups      # Norven Front/RUS/XYZ                  # \"XYZ\" is no sector",
                "organisations # NVO/Norven Union/XYZ/NVU            # \"XYZ\" is no sector",
                "organisations # RUS/Norven Union/IGO/NVU            # is no free code",
                "offices     # lord warden/GOV/x/one                 # \"x\" is no rank",
                "offices     # lord warden/GOV/3/two                 # \"two\" holders? Write many, one or sole",
                "titles      # lord warden/+/lord warden             # no office is called \"lord warden\"",
                "roles       # warden/+/GOV/thing                    # \"thing\" is no shape",
                "roles       # warden/+/GV/person                    # \"GV\" is no sector",
                "given-names # Tarvi/x                               # \"x\" is no gender",
                "officials/mine # QQQ/president/Tarvi Olm/2001/2003  # no country or organisation has the code \"QQQ\"",
                "officials/mine # RUS/president/Tarvi Olm/2009/2012  # \"Tarvi Olm\" is RUS president while \"Dmitry Medvedev\"",
            })
    void namesWhatIsWrongWithFileAndLine(String file, String line, String message) throws IOException {
        Path path = write(
                "actors/" + file.strip() + ".tsv", "# mine\n" + line.strip().replace('/', '\t') + "\n");
        assertThat(problems())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith(path + ":2: ").contains(message.strip()));
    }

    @Test
    void namesADuplicateAlias() throws IOException {
        Path path = write(
                "actors/groups.tsv",
                "Norven Front\tRUS\tREB\tNF|Wardens\nNorven Guard\tRUS\tREB\tNG|Wardens\nNorven Old Guard\tRUS\tREB\tNOG|Wardens\t\t1950\t1960\n");
        assertThat(problems())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(path + ":2: \"Wardens\" is a name of \"Norven Front\" already (" + path + ":1)");
    }

    @Test
    void aNameMayPassToAnotherLater() throws IOException {
        write(
                "actors/groups.tsv",
                "Norven Front\tRUS\tREB\tWardens\t\t1950\t1960\nNorven Guard\tRUS\tREB\tWardens\t\t1961\t-\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsAllProblemsAtOnceAndDoesNotStart() throws IOException {
        Path roles = write("actors/roles.tsv", "warden\t+\tGOV\tthing\n" + "x".repeat(10_000_000) + "\n");
        Path titles = folder.resolve("actors/titles.tsv");
        Files.write(titles, new byte[] {'w', '\t', (byte) 0xe9, '\t', 'x', '\n'});
        Path places = write("places/places.tsv", "Olmstad\tRUS\t95\t10\nTarvik\tRUS\tnorth\t10\n");
        Path groups = write(
                "actors/groups.tsv",
                "Norven Dawn\tQQQ\tREB\nNorven Front\tRUS\tREB\tWardens\nNorven Guard\tRUS\tREB\tWardens\n");
        Path terms = write(
                "actors/officials/mine.tsv",
                "TUR\tforeign minister\tTarvi Olm\t2010\t2012\nTUR\tforeign minister\tOlmo Tarv\t2009\t2013\n");
        List<Path> folders = List.of(folder);
        assertThatThrownBy(() -> Knowledge.load(folders))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(roles + ":1: \"thing\" is no shape")
                .hasMessageContaining(roles + ":2: the line has 10000000 bytes")
                .hasMessageContaining(titles + ":1: is not UTF-8")
                .hasMessageContaining(groups + ":1: no country has the code \"QQQ\"")
                .hasMessageContaining(groups + ":3: \"Wardens\" is a name of \"Norven Front\" already")
                .hasMessageContaining(terms + ":1: \"Tarvi Olm\" is TUR foreign minister while")
                .hasMessageContaining("is TUR foreign minister while \"Olmo Tarv\"")
                .hasMessageContaining(places + ":1: lies off the map")
                .hasMessageContaining(places + ":2: latitude, longitude and rank are numbers");
    }

    @Test
    void aUsersLineTakesThePlaceOfOurs() throws IOException {
        write(
                "actors/countries.tsv",
                "RUS\tRossiya\t1991-12-26\t-\tRossiya|Rossija\tRossiyan\t+\t-\tMoscow\tKremlin\n");
        write("actors/groups.tsv", "Norven Front\tRUS\tREB\tNVF\tfront\n");
        Problems problems = new Problems();
        ActorLexicon lexicon =
                ActorKnowledge.load(List.of(KnowledgeSource.shipped(), KnowledgeSource.folder(folder)), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(Objects.requireNonNull(lexicon.country("RUS")).name()).isEqualTo("Rossiya");
        assertThat(lexicon.lookup("NVF", LocalDate.of(2012, 1, 25)))
                .extracting(Actor::code)
                .containsExactly("RUSREB");
    }

    private Path write(String path, String text) throws IOException {
        return Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems() {
        Problems problems = new Problems();
        ActorKnowledge.load(List.of(KnowledgeSource.shipped(), KnowledgeSource.folder(folder)), problems);
        return problems.all();
    }
}
