package org.dragoman.intake.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.intake.text.Decoder;
import org.dragoman.intake.text.Published;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: {@code PageReader.standard().read(bytes, url, null).report()}. Immutable and thread-safe.
 *
 * <p>What the page says of itself (JSON-LD, OpenGraph, microdata, {@code <article>}, {@code <time>}) is taken where it
 * holds; where it does not, the densest stretch of prose is the report.
 */
public final class PageReader {

    private static final PageReader STANDARD = new PageReader();
    private static final int PRESCAN = 8192;
    private static final int THIN = 250;
    private static final Pattern META_CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private PageReader() {}

    /** The reader for news pages of any publisher. */
    public static PageReader standard() {
        return STANDARD;
    }

    /**
     * Reads a page from its bytes.
     *
     * @param html the page
     * @param url where it was found, if known
     * @param declared the charset that the server named, if any
     */
    public Page read(byte[] html, @Nullable String url, @Nullable Charset declared) {
        return read(
                Decoder.decode(html, declared != null ? declared : named(html)).text(), url);
    }

    /** Reads a page that is decoded already. */
    public Page read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        MetaTags metas = MetaTags.of(document);
        LinkedData linked = LinkedData.of(document);
        PageFacts facts = new PageFacts(document, metas, linked, url);
        Optional<Published> published = new PageDate(document, metas, linked, url).find();
        String title = facts.title();
        String author = facts.author();
        String language = facts.language();
        String publisher = facts.publisher();
        String address = facts.address();
        String text = text(html, document, facts.titles(), linked.article("articleBody"));
        Report report = new Report(
                url == null ? "page" : url,
                title,
                text,
                published.map(Published::day).orElse(null),
                address,
                publisher,
                language);
        return new Page(report, published.orElse(null), author);
    }

    private static @Nullable Charset named(byte[] html) {
        String head = new String(Arrays.copyOf(html, Math.min(html.length, PRESCAN)), StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(head);
        return matcher.find() ? Decoder.charset(matcher.group(1)).orElse(null) : null;
    }

    private static String text(String html, Document document, List<String> titles, Optional<String> articleBody) {
        PageNames names = new PageNames();
        Clutter clutter = new Clutter(names);
        clutter.sweep(document);
        clutter.clear(document.body());
        List<TextBlock> kept = paragraphs(document.body(), names, titles);
        if (length(kept) < THIN) {
            Document whole = Jsoup.parse(html);
            clutter.sweep(whole);
            List<TextBlock> uncleared = paragraphs(whole.body(), names, titles);
            kept = length(uncleared) > 2 * length(kept) ? uncleared : kept;
        }
        return articleBody.isPresent() ? new StatedBody(articleBody.get()).reconcile(kept) : joined(kept);
    }

    private static List<TextBlock> paragraphs(Element body, PageNames names, List<String> titles) {
        Outline outline = Outline.of(body);
        Element main = new MainText(body, outline, names).find(titles.isEmpty() ? "" : titles.get(0));
        return new PageText(MainText.below(main, outline), titles).paragraphs();
    }

    private static int length(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(TextBlock::isProse)
                .mapToInt(block -> Prose.weight(block.text()))
                .sum();
    }

    static String joined(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
    }
}
