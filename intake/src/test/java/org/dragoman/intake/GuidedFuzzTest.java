package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.FeedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.intake.feed.FeedFuzz;
import org.dragoman.intake.page.PageReader;
import org.dragoman.intake.text.DateReader;
import org.junit.jupiter.api.Tag;

/**
 * Inputs that a fuzzer makes, led by what the code does with them; {@link FuzzTest} is the short form for every build. Run
 * one at a time: {@code JAZZER_FUZZ=1 mvn -pl intake -am test -Dexcluded.groups= -Dtest='GuidedFuzzTest#pages'
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("guided-fuzz")
class GuidedFuzzTest {

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void pages(byte[] input) {
        assertThat(PageReader.standard().read(input, "https://a.example/x", null))
                .isNotNull();
    }

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void feeds(byte[] input) {
        try {
            assertThat(FeedFuzz.parse(input)).isNotNull();
        } catch (FeedException | IllegalArgumentException e) {
            assertThat(e).as("a broken feed is refused, in words").hasMessageMatching("(?s).+");
        }
    }

    /** The rules of a host and what a watch remembers: any bytes are rules, and a damaged memory is refused in words. */
    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void manners(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        assertThat(FeedFuzz.allows("User-agent: *\nDisallow: " + text, "/" + text))
                .isIn(true, false);
        Path file = Files.write(Files.createTempFile("watch", ".json"), input);
        try {
            FeedFuzz.remember(file);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void crawls(byte[] input) {
        byte[] start = "WARC/1.0\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] crawl = new byte[start.length + input.length];
        System.arraycopy(start, 0, crawl, 0, start.length);
        System.arraycopy(input, 0, crawl, start.length, input.length);
        read(crawl);
    }

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void files(byte[] input) {
        read(input);
    }

    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30s")
    void dates(byte[] input) {
        assertThat(DateReader.find(new String(input, StandardCharsets.UTF_8))).isNotNull();
    }

    private static void read(byte[] input) {
        try (Deliveries deliveries = Intake.standard()
                .standardInput(new ByteArrayInputStream(input))
                .files(List.of("-"))
                .open()) {
            assertThat(deliveries.stream().count()).isLessThanOrEqualTo(input.length + 1L);
        }
    }
}
