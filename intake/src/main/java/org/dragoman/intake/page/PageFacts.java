package org.dragoman.intake.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article beside the text: title, publisher, author, language, address. */
final class PageFacts {

    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—·•»:-]+\\s+");
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|written by|von|par|por|di)\\s*:?\\s+");
    private static final int LONGEST_NAME = 150;

    private final Document document;
    private final MetaTags metas;
    private final LinkedData linked;
    private final @Nullable String url;

    PageFacts(Document document, MetaTags metas, LinkedData linked, @Nullable String url) {
        this.document = document;
        this.metas = metas;
        this.linked = linked;
        this.url = url;
    }

    /** The headline: as set on the page when page and metadata agree, else as the metadata has it. */
    @Nullable
    String title() {
        String declared = declaredTitle();
        for (String heading : headings()) {
            if (declared == null || agree(heading, declared)) {
                return heading;
            }
        }
        return lesserHeading(declared);
    }

    /** On a page without a first-level heading: what is named a headline, or a heading that the title repeats. */
    private @Nullable String lesserHeading(@Nullable String declared) {
        for (Element heading : document.select("h2, h3, .headline, .entry-title, .post-title, .article-title")) {
            String text = heading.text().strip();
            boolean named = heading.is(".headline, .entry-title, .post-title, .article-title");
            boolean repeated = declared != null
                    && declared.length() > text.length()
                    && declared.contains(text)
                    && 2 * text.length() > declared.length();
            boolean sole = named && document.selectFirst("h1") == null;
            if (text.length() > 15 && text.length() < 300 && (sole || repeated)) {
                return text;
            }
        }
        return declared;
    }

    /** Every wording of the headline that may turn up in the text again, the headline itself first. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        Optional.ofNullable(title()).ifPresent(titles::add);
        titles.addAll(headings());
        Stream.of(declaredTitle(), metas.first("og:title"), metas.first("twitter:title"), document.title())
                .filter(Objects::nonNull)
                .forEach(titles::add);
        titles.removeIf(String::isBlank);
        return titles;
    }

    private @Nullable String declaredTitle() {
        Optional<String> headline = linked.article("headline").map(PageFacts::unescaped);
        if (headline.isPresent()) {
            return headline.get();
        }
        String open =
                metas.first("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "headline");
        String title = open != null ? open : document.title();
        return title == null || title.isBlank() ? null : withoutSite(title.strip());
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Element heading : document.select("[itemprop=headline], h1")) {
            String text = heading.text().strip();
            if (!text.isBlank() && text.length() < 400 && !headings.contains(text)) {
                headings.add(text);
            }
        }
        return headings;
    }

    /** Cuts the site's name off, at either end, when it is known or much the shorter part. */
    private String withoutSite(String title) {
        String site = siteName();
        String[] parts = SITE_SUFFIX.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean known = site != null && PageText.plain(last).equals(PageText.plain(site));
        boolean shorter = last.length() * 2 < title.length() - last.length() && title.length() - last.length() > 20;
        if (known || shorter && !Character.isDigit(last.charAt(0))) {
            String cut = title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s+[|–—·•»:-]+\\s+$", "");
            return cut.isBlank() ? title : cut;
        }
        boolean first = site != null && PageText.plain(parts[0]).equals(PageText.plain(site));
        return first ? title.substring(parts[0].length()).replaceFirst("^\\s+[|–—·•»:-]+\\s+", "") : title;
    }

    private static boolean agree(String heading, String declared) {
        String one = PageText.plain(heading);
        String other = PageText.plain(declared);
        return one.length() > 8 && other.length() > 8 && (one.contains(other) || other.contains(one))
                || one.equals(other)
                || shareWords(heading, declared);
    }

    private static boolean shareWords(String heading, String declared) {
        List<String> one = List.of(heading.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        List<String> other = List.of(declared.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        long shared = one.stream().filter(other::contains).count();
        return shared >= 3 && shared * 2 >= Math.min(one.size(), other.size());
    }

    /** Who published it: the site's own name for itself, else its host. */
    @Nullable
    String publisher() {
        String site = siteName();
        return site != null ? site : host();
    }

    private @Nullable String siteName() {
        return Stream.of(
                        metas.first("og:site_name"),
                        linked.article("publisher.name").orElse(null),
                        metas.first(
                                "application-name",
                                "dc.publisher",
                                "publisher",
                                "apple-mobile-web-app-title",
                                "twitter:app:name:iphone"),
                        linked.other("publisher.name").orElse(null))
                .filter(name -> name != null && name.length() < LONGEST_NAME && !name.startsWith("http"))
                .map(PageFacts::unescaped)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String host() {
        try {
            String host = url == null ? null : URI.create(url.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Who wrote it, as worded, without the "By". */
    @Nullable
    String author() {
        return Stream.of(
                        linked.article("author.name").orElse(null),
                        metas.first(
                                "author",
                                "article:author",
                                "dc.creator",
                                "parsely-author",
                                "sailthru.author",
                                "byl",
                                "citation_author"),
                        text("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"),
                        text(".byline a, .byline, .author-name, .author, .byline__name"))
                .filter(name ->
                        name != null && !name.isBlank() && name.length() < LONGEST_NAME && !name.startsWith("http"))
                .map(name -> BY.matcher(unescaped(name)).replaceFirst(""))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String selector) {
        Element found = document.selectFirst(selector);
        return found == null ? null : found.text().strip();
    }

    /** The language that the page declares, as ISO 639-1. */
    @Nullable
    String language() {
        return Stream.of(
                        document.select("html").attr("lang"),
                        document.select("html").attr("xml:lang"),
                        linked.article("inLanguage").orElse(""),
                        metas.first("og:locale", "content-language", "dc.language", "language"))
                .filter(code -> code != null && code.strip().matches("[A-Za-z]{2}(?:[-_].*)?"))
                .map(code -> code.strip().substring(0, 2).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    /** The address that the page calls its own; the one it was found under when that is none of an article. */
    @Nullable
    String address() {
        return Stream.of(
                        document.select("link[rel=canonical]").attr("href"),
                        metas.first("og:url"),
                        linked.article("url").orElse(null))
                .map(this::resolved)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(url);
    }

    private @Nullable String resolved(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI base = url == null ? null : URI.create(url.strip());
            URI found = base == null ? URI.create(link.strip()) : base.resolve(link.strip());
            boolean web = "http".equals(found.getScheme()) || "https".equals(found.getScheme());
            return web && found.getHost() != null && !isFront(found) ? found.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A front page is no address of an article; some sites name it on every page. */
    private static boolean isFront(URI uri) {
        String path = uri.getPath();
        return (path == null || path.length() < 2) && uri.getQuery() == null;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
