package org.dragoman.intake.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the report.
 *
 * <p>What publishers mark goes first ({@code itemprop="articleBody"}, a class like {@code article-body}), provided that
 * the marked element holds a fair share of the prose on the page; else the element whose paragraphs score highest, each
 * giving its score to the elements around it in falling parts, as the readability tools do. Last, the choice is widened
 * while the elements around it add prose rather than links.
 */
final class MainText {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt", "td", "th", "center");
    private static final Set<String> NO_CONTAINER =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol");
    private static final double FAIR_SHARE = 0.4;
    private static final int LEVELS = 5;

    private final Element body;
    private final Outline outline;
    private final PageNames names;

    MainText(Element body, Outline outline, PageNames names) {
        this.body = body;
        this.outline = outline;
        this.names = names;
    }

    /** The element that holds the report of this title; the body when nothing stands out. */
    Element find(String title) {
        Element found = find();
        return only(found, PageText.plain(title));
    }

    /** Pages that load the next article below the first hold several: the one under the title is meant. */
    private Element only(Element found, String title) {
        List<Element> articles = found.select("article").stream()
                .filter(article -> article != found && 5 * prose(article) > prose(found))
                .toList();
        if (articles.size() < 2) {
            return found;
        }
        return articles.stream()
                .filter(article -> article.select("h1, h2").stream()
                        .anyMatch(heading -> PageText.plain(heading.text()).equals(title)))
                .findFirst()
                .orElse(found);
    }

    private Element find() {
        Element scored = best();
        Element named = named();
        if (named == null) {
            return widen(scored);
        }
        boolean fair = prose(named) >= FAIR_SHARE * prose(scored);
        boolean within = isWithin(named, scored) || isWithin(scored, named);
        return fair && (within || prose(named) >= prose(scored)) ? widen(named) : widen(scored);
    }

    private int prose(Element element) {
        return outline.sums(element).prose;
    }

    /** The marked element with the most prose, the innermost of them where one lies in another. */
    private @Nullable Element named() {
        Element best = null;
        for (Element element : body.getAllElements()) {
            boolean marked = isMarked(element) && prose(element) > 0;
            if (marked
                    && (best == null
                            || prose(element) > prose(best)
                            || isWithin(element, best) && nearlyAll(element, best))) {
                best = element;
            }
        }
        return best;
    }

    private boolean nearlyAll(Element inner, Element outer) {
        return prose(inner) >= 0.8 * prose(outer);
    }

    private boolean isMarked(Element element) {
        if (element == body || NO_CONTAINER.contains(element.normalName()) || Outline.isInline(element)) {
            return false;
        }
        return element.attr("itemprop").equalsIgnoreCase("articleBody")
                || element.attr("property").endsWith("articleBody")
                || element.normalName().equals("article")
                || names.part(element) == PageNames.Part.BODY;
    }

    private Element best() {
        Map<Element, Double> scores = scores();
        Element best = body;
        double most = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = weighed(entry.getKey(), entry.getValue());
            if (score > most || score == most && isWithin(entry.getKey(), best)) {
                most = score;
                best = entry.getKey();
            }
        }
        return best;
    }

    private Map<Element, Double> scores() {
        Map<Element, Double> scores = new IdentityHashMap<>();
        for (TextBlock block : outline.blocks()) {
            if (block.isProse()) {
                spread(scores, container(block), Prose.score(block.text()));
            }
        }
        return scores;
    }

    private void spread(Map<Element, Double> scores, Element from, double score) {
        Element up = from;
        for (int level = 0; level < LEVELS && up != null; level++) {
            scores.merge(up, level == 0 ? score : level == 1 ? score / 2 : score / (level * 3), Double::sum);
            up = up == body ? null : up.parent();
        }
    }

    private double weighed(Element element, double score) {
        Outline.Sums sums = outline.sums(element);
        double links = sums.text == 0 ? 0 : (double) sums.linked / sums.text;
        double kind = element.normalName().equals("article") || names.part(element) == PageNames.Part.BODY ? 1.25 : 1;
        return score * (1 - links) * (NO_CONTAINER.contains(element.normalName()) ? 0.6 : kind);
    }

    /** The element that a block speaks for: what is around the paragraph. */
    private Element container(TextBlock block) {
        Element owner = block.owner();
        boolean paragraph =
                PARAGRAPHS.contains(owner.normalName()) && !isTextCell(owner) || outline.sums(owner).blocks == 1;
        return paragraph && owner != body && owner.parent() != null ? owner.parent() : owner;
    }

    /** A table cell with several blocks is a column of an old layout. */
    private boolean isTextCell(Element owner) {
        return owner.normalName().equals("td") && outline.sums(owner).blocks > 2;
    }

    /** Goes to an element further out as long as it adds prose in earnest and few links. */
    private Element widen(Element chosen) {
        Element best = chosen;
        Element up = chosen;
        while (up != body && up.parent() != null) {
            up = up.parent();
            if (isGain(best, up)) {
                best = up;
            }
        }
        return best;
    }

    private boolean isGain(Element inner, Element outer) {
        Outline.Sums in = outline.sums(inner);
        Outline.Sums out = outline.sums(outer);
        int prose = out.prose - in.prose;
        int other = out.text - out.prose - (in.text - in.prose);
        int count = out.proseBlocks - in.proseBlocks;
        boolean much = prose >= 0.15 * in.prose && prose > 80;
        return much && prose >= 2 * other && prose >= 90 * count;
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (Element up = inner; up != null; up = up.parent()) {
            if (up == outer) {
                return true;
            }
        }
        return false;
    }

    /** The blocks below an element, in order. */
    static List<TextBlock> below(Element element, Outline outline) {
        List<TextBlock> below = new ArrayList<>();
        for (TextBlock block : outline.blocks()) {
            if (isWithin(block.owner(), element)) {
                below.add(block);
            }
        }
        return below;
    }
}
