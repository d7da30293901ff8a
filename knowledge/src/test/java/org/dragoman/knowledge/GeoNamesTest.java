package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesTest {
    @TempDir
    private Path folder;

    @Test
    void importedPlacesAreFoundByAllTheirNames() throws IOException {
        GeoNames.Tally tally = load(
                line("Ölmstad", "Olmstad", "Olmburg,Олмстад", 61.5, 10.25, "P", "PPL", "NO", 120_000),
                line("Tarvik", "Tarvik", "", 60, 11, "P", "PPL", "NO", 40),
                line("Upper Tarvik Province", "Upper Tarvik Province", "", 60, 11, "A", "ADM1", "NO", 0),
                line("Mount Tarvik", "Mount Tarvik", "", 60, 11, "T", "MT", "NO", 0),
                "no line of a dump");
        assertThat(tally).isEqualTo(new GeoNames.Tally(5, 2, 1));
        Gazetteer places = places();
        for (String name : List.of("Ölmstad", "olmstad", "Olmburg")) {
            assertThat(places.named(name)).singleElement().satisfies(entry -> {
                assertThat(entry.place().country()).isEqualTo("NOR");
                assertThat(entry.place().latitude()).isEqualTo(61.5);
            });
        }
        assertThat(places.named("Upper Tarvik Province")).hasSize(1);
        assertThat(places.named("Tarvik")).isEmpty();
        assertThat(places.named("Mount Tarvik")).isEmpty();
    }

    @Test
    void everyNameOfALargeDumpIsFound() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String name = "Olm" + (char) ('a' + random.nextInt(26)) + (random.nextBoolean() ? " " : "") + "vik"
                    + Integer.toString(i)
                            .replaceAll("0", "o")
                            .chars()
                            .mapToObj(c -> "" + (char) (c < 'a' ? c - '0' + 'a' : c))
                            .collect(java.util.stream.Collectors.joining());
            names.add(name);
            lines.add(line(name, name, "", i / 100.0, i / 50.0, "P", "PPL", "NO", 9000));
        }
        load(lines.toArray(String[]::new));
        Gazetteer places = places();
        for (int i = 0; i < names.size(); i++) {
            assertThat(places.named(names.get(i))).as(names.get(i)).hasSize(1);
            assertThat(places.named(names.get(i)).get(0).place().latitude()).isEqualTo(i / 100.0);
        }
        assertThat(places.named("Olmz")).isEmpty();
        assertThat(places.named("")).isEmpty();
    }

    @Test
    void saysWhatIsNoDump() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.txt"), "a,b,c\n");
        assertThatThrownBy(() -> GeoNames.load(dump, folder, 0))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("holds no place of a GeoNames dump (1 lines read)");
    }

    @Test
    void aTableThatNobodyImportedIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("places"));
        Path file = Files.writeString(folder.resolve(GeoNames.FILE), "olmstad\tOlmstad\tNOR\t1\t2\t3\n");
        Problems problems = new Problems();
        PlaceKnowledge.load(List.of(KnowledgeSource.folder(folder)), problems);
        assertThat(problems.all()).singleElement().asString().startsWith(file + ":1: was not written by an import");
    }

    private GeoNames.Tally load(String... lines) throws IOException {
        return GeoNames.load(Files.write(folder.resolve("dump.txt"), List.of(lines)), folder, 500);
    }

    private Gazetteer places() {
        Problems problems = new Problems();
        Gazetteer places = PlaceKnowledge.load(List.of(KnowledgeSource.folder(folder)), problems);
        assertThat(problems.all()).isEmpty();
        return places;
    }

    private static String line(
            String name,
            String ascii,
            String others,
            double lat,
            double lon,
            String kind,
            String feature,
            String country,
            long people) {
        return String.join(
                "\t",
                "1",
                name,
                ascii,
                others,
                "" + lat,
                "" + lon,
                kind,
                feature,
                country,
                "",
                "",
                "",
                "",
                "",
                "" + people,
                "",
                "",
                "Europe/Oslo",
                "2020-01-01");
    }
}
