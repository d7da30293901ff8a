package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.report.Block;
import org.dragoman.report.CleanReport;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Reports for tests, made of one sentence: unparsed, or with tags and heads written behind the words. */
final class Words {
    private static final Pattern TOKEN = Pattern.compile("[ap]\\.m\\.|[A-Z][a-z]{2,3}\\.(?= \\d)|\\d+(?:st|nd|rd|th|s)"
            + "|\\d[\\d:,]*\\d|'s|[\\p{L}]+(?:-[\\p{L}\\d]+)*|\\d+|\\S");

    private Words() {}

    /** A report of one sentence without a tree. */
    static ParsedReport plain(String text, @Nullable LocalDate published) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            tokens.add(new Token(tokens.size(), matcher.start(), matcher.end(), word, word, "", -1, ""));
        }
        return report(text, Tree.unparsed(tokens), published);
    }

    /** A report of one sentence whose words are written as {@code word/TAG/head/relation}, heads counted from 1. */
    static ParsedReport parsed(String annotated, @Nullable LocalDate published) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String piece : annotated.split(" ")) {
            String[] parts = piece.split("/");
            text.append(text.isEmpty() ? "" : " ");
            int begin = text.length();
            text.append(parts[0]);
            String lemma = parts.length > 4 ? parts[4] : parts[0];
            tokens.add(new Token(
                    tokens.size(),
                    begin,
                    text.length(),
                    parts[0],
                    lemma,
                    parts[1],
                    Integer.parseInt(parts[2]) - 1,
                    parts[3]));
        }
        return report(text.toString(), Tree.of(tokens), published);
    }

    private static ParsedReport report(String text, Tree tree, @Nullable LocalDate published) {
        Report report = Report.of("r", text, published);
        Block block = new Block(Block.Kind.BODY, 0, new Span(0, text.length()));
        CleanReport clean = new CleanReport(report, null, List.of(block), List.of());
        return new ParsedReport(clean, List.of(new Sentence(0, Block.Kind.BODY, 0, tree)));
    }
}
