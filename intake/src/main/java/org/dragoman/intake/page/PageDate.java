package org.dragoman.intake.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.intake.text.DateReader;
import org.dragoman.intake.text.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published.
 *
 * <p>In this order: JSON-LD, meta elements, microdata, a {@code <time>} near the headline, an element named for its date
 * near the headline, the address, a line of text near the headline that begins as date lines do; and last what tells of
 * a change only.
 */
final class PageDate {

    private static final List<String> META = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publicationdate",
            "publication_date",
            "publication-date",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "dc.created",
            "date",
            "displaydate",
            "bt:pubdate",
            "pub_date",
            "pub-date",
            "rnews:datepublished",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "article:publicationdate",
            "shareaholic:article_published_time",
            "vr:published_time",
            "newsdate",
            "ptime",
            "apub:time",
            "lp.article:published_time",
            "created",
            "doc_date",
            "timestamp",
            "itemprop:datepublished");
    private static final List<String> META_CHANGED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "revised",
            "dc.date.modified",
            "dcterms.modified",
            "article:modified",
            "modificationdate",
            "updated_time",
            "date.modified");
    private static final Set<String> MONTH_FIRST_DOMAINS =
            Set.of("com", "org", "net", "us", "gov", "edu", "mil", "info", "ph");

    private static final Pattern IN_URL = Pattern.compile(
            "[/=_.-]((?:19|20)\\d{2})[/._-]?(\\d{2}|\\d(?=/)|[a-z]{3}(?=[/-]))[/._-]?(\\d{2}|\\d(?=/))(?=[/._?&-]|$)");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:date|dateline|datetime|published|publish|publication|pubdate|posted|timestamp|time|created|postdate|"
                    + "byline|datum|fecha|tarih|дата|articledate|entrydate|newsdate|storydate|meta|post-?info|article-?info|metadata|postmetadata|pub)(?:$|[^a-z])|(?i)(?:date|published|timestamp)(?:$|[^a-z])|(?i)(?:article|story|post|entry|news|pub|publish)(?:ed)?[-_]?(?:date|time)");
    private static final Pattern CHANGED_NAME = Pattern.compile("(?i)(?:updat|modif|chang|revis|edited)");
    private static final Pattern DATE_LINE = Pattern.compile(
            "(?iu)^(?:first )?(?:published|posted|publié|publicado|veröffentlicht|pubblicato|опубликовано|date|created|on|by|written|le|am|mon|tue|wed|thu|fri|sat|sun"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d)\\b.*");

    private final Document document;
    private final MetaTags metas;
    private final LinkedData linked;
    private final @Nullable String url;
    private final boolean dayFirst;

    PageDate(Document document, MetaTags metas, LinkedData linked, @Nullable String url) {
        this.document = document;
        this.metas = metas;
        this.linked = linked;
        this.url = url;
        this.dayFirst = isDayFirst();
    }

    /** When the page was published, if it says so anywhere. */
    Optional<Published> find() {
        return Stream.<Supplier<Optional<Published>>>of(
                        () -> read(linked.article("datePublished")),
                        () -> meta(META),
                        this::microdata,
                        () -> read(linked.other("datePublished")),
                        this::time,
                        this::named,
                        this::address,
                        this::line,
                        () -> read(linked.article("dateCreated")),
                        () -> read(linked.article("dateModified")),
                        () -> meta(META_CHANGED),
                        this::anyTime)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> read(Optional<String> text) {
        return text.flatMap(this::read);
    }

    private Optional<Published> read(@Nullable String text) {
        return text != null && text.matches("\\s*\\d{10}(?:\\d{3})?\\s*")
                ? Epoch.read(text.strip())
                : DateReader.find(text, dayFirst);
    }

    private Optional<Published> meta(List<String> names) {
        return names.stream()
                .map(name -> read(metas.first(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> microdata() {
        return document
                .select("[itemprop~=(?i)^(?:datePublished|dateCreated)$], [property$=datePublished], [pubdate]")
                .stream()
                .filter(element -> !isElsewhere(element))
                .map(this::stated)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> time() {
        return times().filter(element -> !isElsewhere(element) && !isChange(element))
                .map(this::stated)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> anyTime() {
        return times().map(this::stated).flatMap(Optional::stream).findFirst();
    }

    private Stream<Element> times() {
        return document.select("time, abbr.published, .dt-published, .value-title").stream();
    }

    private Optional<Published> named() {
        return nearHeadline()
                .filter(element -> isShort(element) && !isChange(element))
                .filter(element -> DATE_NAME
                        .matcher(element.className() + " " + element.id() + " " + element.attr("data-testid"))
                        .find())
                .map(this::stated)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> line() {
        return nearHeadline()
                .filter(this::isShort)
                .map(element -> element.ownText().isBlank() ? element.text() : element.ownText())
                .filter(text -> text.strip().length() < 40
                        || text.length() < 120
                                && DATE_LINE.matcher(text.strip()).matches())
                .map(this::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Published> address() {
        String address = Stream.of(url, document.select("link[rel=canonical]").attr("href"), metas.first("og:url"))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
        Matcher matcher = IN_URL.matcher(address.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            boolean word = Character.isLetter(matcher.group(2).charAt(0));
            Optional<Published> found = DateReader.find(
                    word
                            ? matcher.group(3) + " " + matcher.group(2) + " " + matcher.group(1)
                            : matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Published> stated(Element element) {
        return Stream.of(
                        "datetime",
                        "content",
                        "title",
                        "data-datetime",
                        "data-date",
                        "data-time",
                        "data-timestamp",
                        "data-published")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .map(this::read)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> isShort(element) ? read(element.text()) : Optional.empty());
    }

    private boolean isShort(Element element) {
        return element.childrenSize() < 12 && element.wholeText().length() < 300;
    }

    /** The elements from a little before the headline to well behind it; the whole page when it has none. */
    private Stream<Element> nearHeadline() {
        List<Element> all = document.body().getAllElements();
        Element headline = headline();
        int at = headline == null ? -1 : all.indexOf(headline);
        int from = at < 0 ? 0 : Math.max(0, at - 40);
        int to = at < 0 ? Math.min(all.size(), 400) : Math.min(all.size(), at + 120);
        Stream<Element> behind = at < 0 ? Stream.empty() : all.subList(at, to).stream();
        Stream<Element> before = all.subList(from, at < 0 ? to : at).stream();
        return Stream.concat(behind, before).filter(element -> !isElsewhere(element));
    }

    private @Nullable Element headline() {
        Element article = document.selectFirst("article h1, main h1, [itemprop=headline]");
        return article != null ? article : document.selectFirst("h1");
    }

    private static boolean isChange(Element element) {
        return CHANGED_NAME
                        .matcher(element.className() + " " + element.attr("itemprop") + " " + element.id())
                        .find()
                || element.parent() != null
                        && CHANGED_NAME
                                .matcher(element.parent().className() + " "
                                        + element.parent().ownText())
                                .find()
                        && !element.parent().ownText().toLowerCase(Locale.ROOT).contains("publi");
    }

    /** Whether the element is dated for something else: a comment, a related story, the day of the visit. */
    private static boolean isElsewhere(Element element) {
        Element up = element;
        for (int level = 0; up != null && level < 8; level++) {
            String tag = up.normalName();
            String names = (up.className() + " " + up.id()).toLowerCase(Locale.ROOT);
            if (tag.equals("aside")
                    || tag.equals("nav")
                    || tag.equals("footer")
                    || ELSEWHERE.matcher(names).find()) {
                return true;
            }
            if (tag.equals("article") || tag.equals("main") || tag.equals("body")) {
                return false;
            }
            up = up.parent();
        }
        return false;
    }

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:^|[\\s_-])(?:related|comments?|commentlist|sidebar|recommended|popular|latest|trending|widget|teaser|current-?date|today|masthead|ticker|nav|menu|footer)(?:$|[\\s_-])");

    private boolean isDayFirst() {
        String language = (document.select("html").attr("lang") + " " + metas.first("og:locale")).replace('_', '-');
        if (language.contains("en-US")) {
            return false;
        }
        boolean english = language.isBlank() || language.strip().startsWith("en") || language.contains("null");
        return !english || !MONTH_FIRST_DOMAINS.contains(domainEnd()) || language.contains("en-");
    }

    private String domainEnd() {
        try {
            String host = url == null ? null : URI.create(url.strip()).getHost();
            return host == null
                    ? "com"
                    : host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "com";
        }
    }
}
