package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Knowledge folders that a fuzzer makes: whatever stands in a file, loading tells its problems and throws nothing. Run by
 * {@code .ci/suites/30-fuzz}.
 */
@Tag("guided-fuzz")
class GuidedFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void actors(byte[] input) {
        Problems problems = new Problems();
        ActorKnowledge.load(List.of(new Same(input, "actors/officials/mine.tsv")), problems);
        assertThat(problems.all()).allSatisfy(problem -> assertThat(problem).contains(": "));
    }

    @FuzzTest(maxDuration = "30s")
    void frames(byte[] input) {
        Problems problems = new Problems();
        FrameKnowledge.load(List.of(new Same(input, "events/mine.frames", "measures/mine.frames")), problems);
        assertThat(problems.all()).allSatisfy(problem -> assertThat(problem).contains(": "));
    }

    @FuzzTest(maxDuration = "30s")
    void tables(byte[] input) {
        Problems problems = new Problems();
        List<KnowledgeSource> sources = List.of(new Same(input, "cues.tsv", "places/places.tsv"));
        CueTable.load(sources, problems);
        PlaceKnowledge.load(sources, problems);
        CouncilKnowledge.load(sources, code -> true, kind -> true, problems);
        assertThat(problems.all()).allSatisfy(problem -> assertThat(problem).contains(": "));
    }

    @FuzzTest(maxDuration = "30s")
    void geonames(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("geonames");
        Path dump = Files.write(folder.resolve("dump.txt"), input);
        try {
            GeoNames.load(dump, folder, 0);
            assertThatCode(() -> PlaceKnowledge.load(List.of(KnowledgeSource.folder(folder)), new Problems()))
                    .doesNotThrowAnyException();
        } catch (KnowledgeException e) {
            assertThat(e.problems()).isNotEmpty();
        } finally {
            Files.deleteIfExists(folder.resolve(GeoNames.FILE));
            Files.deleteIfExists(folder.resolve("places"));
            Files.deleteIfExists(dump);
            Files.deleteIfExists(folder);
        }
    }

    /** A source in which every file has the same bytes. */
    private record Same(byte[] bytes, String... paths) implements KnowledgeSource {

        @Override
        public String label(String path) {
            return path;
        }

        @Override
        public List<String> files(String folder) {
            return List.of(paths).stream()
                    .filter(path -> folder.isEmpty() || path.startsWith(folder + "/"))
                    .toList();
        }

        @Override
        public byte[] read(String path) {
            return bytes;
        }
    }
}
