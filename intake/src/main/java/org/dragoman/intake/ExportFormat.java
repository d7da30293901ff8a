package org.dragoman.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.intake.text.DateReader;
import org.dragoman.intake.text.Decoder;
import org.dragoman.intake.text.Published;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Text exports of news archives: reports parted by "3 of 120 DOCUMENTS" or "Document 3 of 120", each with publisher, date
 * and headline above, and labelled lines (LENGTH:, BYLINE:, LOAD-DATE:) around the text.
 */
final class ExportFormat implements Format {

    private static final Pattern PARTING =
            Pattern.compile("(?m)^\\s*(?:\\d{1,6} of \\d{1,6} DOCUMENTS?|Document \\d{1,6} of \\d{1,6})\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:[A-Z][A-Z-]{3,25}|Length|Byline|Section|Body|Load-Date|Dateline|Highlight):.*");

    /** Whether a text is such an export. */
    static boolean is(String head) {
        return PARTING.matcher(head).find();
    }

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        byte[] bytes = input.bytes().readNBytes(3 * Intake.LONGEST_TEXT + 1);
        if (bytes.length > 3 * Intake.LONGEST_TEXT) {
            throw new InputFailure("longer than " + 3 * (Intake.LONGEST_TEXT >> 20) + " MB; split the export");
        }
        Deque<String> parts =
                new ArrayDeque<>(List.of(PARTING.split(Decoder.decode(bytes).text())));
        parts.removeIf(String::isBlank);
        int all = parts.size();
        return new Deliveries() {
            @Override
            @Nullable
            Delivery read() {
                String part = parts.poll();
                int number = all - parts.size();
                return part == null
                        ? null
                        : deliver(part, input.key() + "#" + number, run, input.place() + "#" + number);
            }
        };
    }

    private static Delivery deliver(String part, String key, Run run, String place) {
        List<String> blocks = List.of(part.strip().split("\\R\\s*\\R"));
        String publisher = blocks.get(0).strip();
        Optional<Published> published = Optional.empty();
        String title = null;
        StringBuilder text = new StringBuilder();
        boolean inBody = false;
        for (String block : blocks.subList(1, blocks.size())) {
            String line = block.strip().replaceAll("[\\s\\u00a0]+", " ");
            Matcher label = LABEL.matcher(line);
            if (published.isEmpty()
                    && !inBody
                    && line.length() < 90
                    && DateReader.find(line).isPresent()) {
                published = DateReader.find(line, false);
            } else if (label.matches()) {
                inBody |= line.startsWith("LENGTH") || line.startsWith("Length") || line.equals("Body:");
            } else if (!inBody && title == null) {
                title = line;
            } else if (!line.startsWith("Copyright") && !line.equals("Body") && !line.equals("End of Document")) {
                text.append(text.isEmpty() ? "" : "\n\n").append(line);
            }
        }
        Report report = new Report(
                key,
                title,
                text.toString(),
                published.map(Published::day).orElse(null),
                null,
                publisher.length() < 120 ? publisher : null,
                null);
        return run.deliver(report, List.of(), place);
    }
}
