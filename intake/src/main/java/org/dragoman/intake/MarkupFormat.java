package org.dragoman.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.intake.text.DateReader;
import org.dragoman.intake.text.Decoder;
import org.dragoman.intake.text.Published;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The markup that agencies deliver in: NITF, NewsML-G2, and the SGML of the Reuters collections. */
final class MarkupFormat implements Format {

    private static final String ITEMS = "REUTERS, nitf, newsItem";

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        byte[] bytes = input.bytes().readNBytes(Intake.LONGEST_TEXT + 1);
        if (bytes.length > Intake.LONGEST_TEXT) {
            throw new InputFailure("longer than " + (Intake.LONGEST_TEXT >> 20) + " MB; split it into smaller files");
        }
        Document document = Jsoup.parse(Decoder.decode(bytes).text(), "", Parser.xmlParser());
        Deque<Element> items = new ArrayDeque<>();
        for (Element item : document.select(ITEMS)) {
            if (item.parents().stream().noneMatch(up -> up.is("nitf, newsItem"))) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            throw new InputFailure("no NITF, NewsML-G2 or Reuters item in this file; give one of " + Formats.known());
        }
        return new Items(items, input, run);
    }

    private static final class Items extends Deliveries {

        private final Deque<Element> items;
        private final boolean sole;
        private final Input input;
        private final Run run;

        Items(Deque<Element> items, Input input, Run run) {
            this.items = items;
            this.sole = items.size() == 1;
            this.input = input;
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            Element item = items.poll();
            return item == null ? null : deliver(item);
        }

        private Delivery deliver(Element item) {
            String id = Stream.of(item.attr("NEWID"), item.attr("guid"), attribute(item, "doc-id", "id-string"))
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse(sole ? input.key() : input.key() + "#" + (items.size() + 1));
            String title = first(item, "TITLE, hl1, headline, hedline");
            String day = Stream.of(
                            first(item, "DATE"),
                            attribute(item, "date.issue", "norm"),
                            attribute(item, "story.date", "norm"),
                            first(item, "contentCreated, versionCreated"))
                    .filter(value -> value != null && !value.isBlank())
                    .findFirst()
                    .orElse(null);
            Optional<Published> published = DateReader.find(day);
            String publisher = first(item, "distributor, provider > name, org");
            Report report = new Report(
                    id, title, text(item), published.map(Published::day).orElse(null), null, publisher, null);
            return run.deliver(report, List.of(), input.place());
        }

        /** Paragraphs where they are marked; else the text as it stands, line breaks and all. */
        private static String text(Element item) {
            Element body = Stream.of("body\\.content", "inlineXML body", "inlineXML", "BODY", "body", "TEXT")
                    .map(item::selectFirst)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(item);
            String paragraphs = body.select("p, hl2").stream()
                    .map(Element::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n\n"));
            String dateline = first(item, "DATELINE");
            String plain = paragraphs.isBlank() ? body.wholeText().strip() : paragraphs;
            return item.normalName().equals("reuters") && dateline != null ? dateline + " " + plain : plain;
        }

        private static @Nullable String first(Element item, String selector) {
            Element found = item.selectFirst(selector);
            return found == null || found.text().isBlank() ? null : found.text().strip();
        }

        private static String attribute(Element item, String tag, String name) {
            return item.getElementsByTag(tag).attr(name);
        }
    }
}
