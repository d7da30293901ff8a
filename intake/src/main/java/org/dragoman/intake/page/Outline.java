package org.dragoman.intake.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page as blocks of text in reading order, with how much text and how much prose each element holds.
 *
 * <p>One walk over the tree; the sums grow from the leaves upwards, so the cost is linear however deep a page nests.
 */
final class Outline {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "svg", "blink", "o:p");

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Map<Element, Sums> sums = new IdentityHashMap<>();

    private Outline() {}

    /** Cuts everything below an element into blocks. */
    static Outline of(Element root) {
        Outline outline = new Outline();
        NodeTraversor.traverse(outline.new Walk(root), root);
        return outline;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** What the element holds, with everything below it. */
    Sums sums(Element element) {
        return sums.getOrDefault(element, Sums.NONE);
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** How much of what an element holds. Weights are characters, wide scripts counted for what they are worth. */
    static final class Sums {

        static final Sums NONE = new Sums();

        int text;
        int linked;
        int prose;
        int proseBlocks;
        int blocks;

        private void add(Sums other) {
            text += other.text;
            linked += other.linked;
            prose += other.prose;
            proseBlocks += other.proseBlocks;
            blocks += other.blocks;
        }

        private void add(TextBlock block) {
            int weight = Prose.weight(block.text());
            text += weight;
            linked += block.linked();
            blocks++;
            if (block.isProse()) {
                prose += weight;
                proseBlocks++;
            }
        }
    }

    private final class Walk implements NodeVisitor {

        private final Element root;
        private final StringBuilder text = new StringBuilder();
        private Element owner;
        private int links;
        private int linked;
        private boolean lineBroken;

        Walk(Element root) {
            this.root = root;
            this.owner = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isLink(element)) {
                links--;
            }
            if (!isInline(element) && !isBreak(element)) {
                flush();
                owner = parent(element);
            }
            Sums own = sums.get(element);
            if (own != null && element != root && element.parent() != null) {
                sums.computeIfAbsent(element.parent(), e -> new Sums()).add(own);
            }
        }

        private void enter(Element element) {
            if (isLink(element)) {
                links++;
            }
            if (isBreak(element)) {
                breakLine();
            } else if (!isInline(element)) {
                flush();
                owner = element;
            }
        }

        /** Two line breaks part paragraphs; one is a space, as in wrapped copy. */
        private void breakLine() {
            if (lineBroken) {
                flush();
            }
            space();
            lineBroken = true;
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2028' || c == '\u2029') {
                    space();
                } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u2060' && c >= ' ') {
                    text.append(c);
                    linked += links > 0 ? 1 : 0;
                    lineBroken = false;
                }
            }
        }

        private void space() {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
                linked += links > 0 ? 1 : 0;
            }
        }

        private void flush() {
            String block = text.toString().strip();
            if (!block.isEmpty()) {
                TextBlock made = new TextBlock(owner, block, Math.min(linked, block.length()));
                blocks.add(made);
                sums.computeIfAbsent(owner, e -> new Sums()).add(made);
            }
            text.setLength(0);
            linked = 0;
            lineBroken = false;
        }

        private Element parent(Element element) {
            Element up = element.parent();
            while (up != null && isInline(up)) {
                up = up.parent();
            }
            return up == null || element == root ? root : up;
        }

        private static boolean isBreak(Element element) {
            return element.normalName().equals("br");
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href") && !isFootnote(element.attr("href"));
        }

        private static boolean isFootnote(@Nullable String href) {
            return href != null && href.startsWith("#") && href.length() > 1;
        }
    }
}
