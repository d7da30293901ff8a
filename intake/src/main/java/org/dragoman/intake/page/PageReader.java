package org.dragoman.intake.page;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import org.dragoman.intake.text.Decoder;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads web pages: {@code PageReader.standard().read(bytes, url, null).report()}. Immutable and thread-safe. */
public final class PageReader {

    private static final PageReader STANDARD = new PageReader();

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
        return read(Decoder.decode(html, declared).text(), url);
    }

    /** Reads a page that is decoded already. */
    public Page read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        String text = document.select("p").stream().map(Element::text).collect(Collectors.joining("\n\n"));
        String title = document.title().isBlank() ? null : document.title();
        return new Page(new Report(url == null ? "page" : url, title, text, null, url, null, null), null, null);
    }
}
