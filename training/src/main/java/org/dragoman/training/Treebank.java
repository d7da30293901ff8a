package org.dragoman.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads trees in CoNLL-U: {@code # id}, {@code # text}, and in the last column where a token begins and ends in its report.
 */
final class Treebank {
    private Treebank() {}

    /** All usable sentences of a file; those without a single root, or longer than the parser reads, are left out. */
    static List<TreebankSentence> read(Path file, int longest) throws IOException {
        List<TreebankSentence> found = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String id = "";
        String text = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# id = ")) {
                id = line.substring(7);
            } else if (line.startsWith("# text = ")) {
                text = line.substring(9);
            } else if (line.isBlank()) {
                TreebankSentence sentence = sentence(id, text, rows);
                if (isUsable(sentence, longest)) {
                    found.add(sentence);
                }
                rows.clear();
            } else if (!line.startsWith("#")) {
                rows.add(line.split("\t"));
            }
        }
        return found;
    }

    /** Drops tokens that repeat characters: the teacher gives "U.S." at the end of a sentence its full stop twice. */
    private static TreebankSentence sentence(String id, String text, List<String[]> rows) {
        List<String[]> kept = new ArrayList<>();
        int[] renumbered = new int[rows.size() + 1];
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (begin(rows.get(i)) >= last) {
                last = end(rows.get(i));
                kept.add(rows.get(i));
                renumbered[i + 1] = kept.size();
            }
        }
        return build(id, text, rows, kept, renumbered);
    }

    private static TreebankSentence build(
            String id, String text, List<String[]> rows, List<String[]> kept, int[] renumbered) {
        int n = kept.size();
        int shift = n == 0 ? 0 : begin(kept.get(0));
        TreebankSentence s = new TreebankSentence(
                id, text, new int[n], new int[n], new String[n], new String[n], new int[n], new String[n]);
        for (int i = 0; i < n; i++) {
            String[] row = kept.get(i);
            int head = Integer.parseInt(row[6]);
            while (head > 0 && renumbered[head] == 0) {
                head = Integer.parseInt(rows.get(head - 1)[6]);
            }
            s.begins()[i] = begin(row) - shift;
            s.ends()[i] = end(row) - shift;
            s.lemmas()[i] = row[2];
            s.tags()[i] = row[4];
            s.heads()[i] = head < 0 ? -1 : head == 0 ? n : renumbered[head] - 1;
            s.relations()[i] = row[7];
        }
        return s;
    }

    private static boolean isUsable(TreebankSentence s, int longest) {
        int n = s.size();
        if (n == 0 || n > longest || s.ends()[n - 1] > s.text().length()) {
            return false;
        }
        int roots = 0;
        for (int i = 0; i < n; i++) {
            if (s.heads()[i] < 0 || !reachesRoot(s.heads(), i)) {
                return false;
            }
            roots += s.heads()[i] == n ? 1 : 0;
        }
        return roots == 1;
    }

    private static boolean reachesRoot(int[] heads, int from) {
        int at = from;
        for (int steps = 0; steps <= heads.length; steps++) {
            if (at == heads.length) {
                return true;
            }
            at = heads[at];
            if (at < 0) {
                return false;
            }
        }
        return false;
    }

    private static int begin(String[] row) {
        return Integer.parseInt(row[9].substring(0, row[9].indexOf(':')));
    }

    private static int end(String[] row) {
        return Integer.parseInt(row[9].substring(row[9].indexOf(':') + 1));
    }
}
