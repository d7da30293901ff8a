package org.dragoman.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Takes off a page what is no part of a report: scripts, forms, navigation, boxes, comments, captions. */
final class Clutter {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map",
            "math",
            "button",
            "select",
            "input",
            "textarea",
            "datalist",
            "option",
            "dialog",
            "link",
            "meta",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-consent",
            "amp-analytics",
            "amp-social-share",
            "amp-iframe",
            "amp-sticky-ad",
            "amp-video",
            "amp-audio",
            "amp-user-notification",
            "nav",
            "menu",
            "figcaption",
            "rp",
            "rt",
            "head");
    /** Dropped as their names say, unless most of the page is in them. */
    private static final Set<String> OUTSIDE =
            Set.of("footer", "aside", "form", "figure", "fieldset", "header", "details");

    private static final Set<String> OUTSIDE_ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "alert",
            "status");
    private static final Set<String> COMMENT_ITEMS = Set.of("comment", "usercomments");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    /** An element with more than this share of the page's prose is no box beside it, whatever it is called. */
    private static final double MOST = 0.4;

    private final PageNames names;

    Clutter(PageNames names) {
        this.names = names;
    }

    /** Takes off what no page shows as text. */
    void sweep(Document document) {
        document.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                boolean drop = node instanceof Comment || node instanceof Element element && isInvisible(element);
                return drop ? FilterResult.REMOVE : FilterResult.CONTINUE;
            }
        });
    }

    /** Takes off what stands beside the report, where the names of elements tell. */
    void clear(Element body) {
        Outline outline = Outline.of(body);
        int prose = outline.sums(body).prose;
        List<Element> drop = new ArrayList<>();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element && element != body && isBeside(element, outline, prose)) {
                    drop.add(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                return FilterResult.CONTINUE;
            }
        });
        drop.forEach(Node::remove);
    }

    private static boolean isInvisible(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html")) {
            return false;
        }
        return NEVER_TEXT.contains(tag)
                || element.hasAttr("hidden")
                || element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style")).find();
    }

    private boolean isBeside(Element element, Outline outline, int prose) {
        Outline.Sums sums = outline.sums(element);
        PageNames.Part part = names.part(element);
        if (part == PageNames.Part.COMMENTS) {
            return !holdsReport(element);
        }
        if (part == PageNames.Part.BODY && !isOutside(element) || sums.prose > MOST * prose) {
            return false;
        }
        if (Outline.isInline(element) && !standsAlone(element)) {
            return false;
        }
        return part == PageNames.Part.ASIDE && !isMain(element) || isOutside(element) || isCard(element, sums);
    }

    /** An element named for comments that holds the article is a layout that has comments switched on. */
    private static boolean holdsReport(Element element) {
        String tag = element.normalName();
        return tag.equals("body")
                || tag.equals("main")
                || tag.equals("article")
                        && !COMMENT_ITEMS.contains(element.attr("itemprop"))
                        && element.parents().stream()
                                .noneMatch(up -> up.normalName().equals("article"))
                        && element.selectFirst("h1") != null
                || element.selectFirst("h1, [itemprop=articleBody]") != null;
    }

    private static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equals("main");
    }

    private static boolean isOutside(Element element) {
        return OUTSIDE.contains(element.normalName())
                || OUTSIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }

    /** A linked headline in an article inside an article is a pointer to another one. */
    private static boolean isCard(Element element, Outline.Sums sums) {
        return element.normalName().equals("article")
                && sums.prose < 300
                && element.selectFirst("h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4") != null
                && (element.parents().stream().anyMatch(up -> up.normalName().equals("article"))
                        || element.siblingElements().stream()
                                .anyMatch(other -> other.normalName().equals("article")));
    }

    /** A word set off inside a sentence stays, whatever its class. */
    private static boolean standsAlone(Element element) {
        Node before = element.previousSibling();
        Node after = element.nextSibling();
        Element parent = element.parent();
        boolean sentence = parent != null && parent.normalName().equals("p");
        return !sentence || isBlank(before) && isBlank(after);
    }

    private static boolean isBlank(@Nullable Node node) {
        return node == null || node instanceof TextNode words && words.isBlank();
    }
}
