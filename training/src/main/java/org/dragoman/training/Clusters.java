package org.dragoman.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which words are used alike: a number for each word, 0 for words without a cluster. */
final class Clusters {
    private final Map<String, Integer> numbers;

    private Clusters(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    static Clusters none() {
        return new Clusters(Map.of());
    }

    /** Reads lines of a word, a tab and a number from 1. */
    static Clusters read(Path file) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            numbers.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
        return new Clusters(numbers);
    }

    int of(String word) {
        return numbers.getOrDefault(word, 0);
    }

    Set<String> words() {
        return numbers.keySet();
    }
}
