package org.dragoman.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.english.EnglishParser;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Learns from plain text which words are used alike: {@code ClusterWords TEXT CLASSES LEAST ROUNDS OUT}. */
public final class ClusterWords {
    private static final String NUMBER = "0";
    private static final String BOUNDARY = "\n";

    private ClusterWords() {}

    /** Reads text with a blank line between paragraphs; writes each word that occurs often enough with its cluster. */
    public static void main(String[] args) throws IOException {
        List<String[]> sentences = read(Path.of(args[0]));
        List<String> words = frequent(sentences, Integer.parseInt(args[2]));
        Exchange exchange = new Exchange(sentences(sentences, words), words.size() + 1, Integer.parseInt(args[1]));
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            System.err.println("round " + (round + 1) + " moved " + exchange.round());
        }
        List<String> lines = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            if (!words.get(w).equals(NUMBER)) {
                lines.add(words.get(w) + "\t" + (exchange.cluster(w + 1) + 1));
            }
        }
        Files.write(Path.of(args[4]), lines);
    }

    private static List<String[]> read(Path file) throws IOException {
        List<String[]> sentences = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    split(paragraph.toString(), sentences);
                    paragraph.setLength(0);
                } else {
                    paragraph.append(line).append('\n');
                }
            }
        }
        split(paragraph.toString(), sentences);
        return sentences;
    }

    private static void split(String text, List<String[]> sentences) {
        for (Tree tree : EnglishParser.split(text, new Span(0, text.length()))) {
            sentences.add(tree.tokens().stream().map(ClusterWords::word).toArray(String[]::new));
        }
    }

    private static String word(Token token) {
        char first = token.text().charAt(0);
        return first >= '0' && first <= '9' ? NUMBER : token.text();
    }

    private static List<String> frequent(List<String[]> sentences, int least) {
        Map<String, Integer> counts = new HashMap<>();
        for (String[] sentence : sentences) {
            for (String word : sentence) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= least && word.length() < 40 && !word.equals(BOUNDARY)) {
                words.add(word);
            }
        });
        words.sort((a, b) -> {
            int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
            return byCount != 0 ? byCount : a.compareTo(b);
        });
        return words;
    }

    /** Word numbers from 1 in order of frequency, 0 for the bounds of a sentence, -1 for rare words. */
    private static List<int[]> sentences(List<String[]> sentences, List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i + 1);
        }
        List<int[]> out = new ArrayList<>(sentences.size());
        for (String[] sentence : sentences) {
            int[] row = new int[sentence.length + 2];
            Arrays.setAll(row, i -> i == 0 || i == row.length - 1 ? 0 : numbers.getOrDefault(sentence[i - 1], -1));
            out.add(row);
        }
        return out;
    }
}
