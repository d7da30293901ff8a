package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.intake.page.PageReader;
import org.dragoman.intake.text.DateReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds damaged input to every reader: no crash, no hang. Seeded, so that a failure comes back; {@code
 * -Ddragoman.fuzz.rounds=100000} makes it long.
 */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("dragoman.fuzz.rounds", 200);
    private static final Duration PATIENCE = Duration.ofSeconds(60L + ROUNDS / 20);
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</div>",
            "<div>",
            "<p>",
            "<table><tr><td>",
            "<![CDATA[",
            "<!--",
            "\"",
            "{",
            "}",
            "[",
            "\\u",
            "\u0000",
            "é",
            "2012-",
            "31/31/3131",
            "WARC/1.0\r\n",
            "Content-Length: -1\r\n",
            "\r\n\r\n",
            "999999999999",
            "&#x1F600;",
            "<time>");

    static Stream<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
            for (Path file : (Iterable<Path>)
                    files.sorted().filter(f -> f.toString().endsWith(".html")).limit(6)::iterator) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        seeds.add("{\"key\":\"a\",\"text\":\"b\"}\n{\"id\":3,\"html\":\"<p>x\"}\n".getBytes(StandardCharsets.UTF_8));
        seeds.add(
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: 60\r\n\r\n"
                                + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hello there\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return seeds.stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsDamagedInputWithoutCrashing(byte[] seed) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            Random random = new Random(7);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] input = damaged(seed, random);
                assertThat(PageReader.standard().read(input, "https://a.example/x", null))
                        .isNotNull();
                try (Deliveries deliveries = Intake.standard()
                        .standardInput(new ByteArrayInputStream(input))
                        .files(List.of("-"))
                        .open()) {
                    assertThat(deliveries.stream().count()).isLessThan(1000);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 January 2012 14:05 EST",
                "2012-01-25T10:15:30.123+01:00",
                "25/01/2012",
                "Jan. 25, 2012, 3:45 p.m."
            })
    void readsDamagedDatesWithoutCrashing(String seed) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            Random random = new Random(11);
            for (int round = 0; round < 10 * ROUNDS; round++) {
                String text =
                        new String(damaged(seed.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
                assertThat(DateReader.find(text)).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<p>x<a href=q>", "<article><h2><a>", "((", "<ul><li>a"})
    void readsDeepAndLongNonsenseInTime(String piece) {
        String page = "<html><body>" + piece.repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(PageReader.standard().read(page, null)).isNotNull();
        });
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 ->
                    bytes = spliced(
                            bytes, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> bytes = spliced(bytes, at, Arrays.copyOfRange(bytes, at / 2, at));
                default -> {
                    bytes = bytes.clone();
                    bytes[Math.min(at, bytes.length - 1)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] piece) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, at, all, at + piece.length, bytes.length - at);
        System.arraycopy(piece, 0, all, at, piece.length);
        return all;
    }
}
