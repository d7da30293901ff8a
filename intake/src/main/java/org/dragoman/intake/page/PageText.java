package org.dragoman.intake.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.intake.text.DateReader;
import org.jspecify.annotations.Nullable;

/** Chooses the paragraphs of the report among the blocks of the element that holds it. */
final class PageText {

    private static final Set<String> FLOW =
            Set.of("p", "li", "blockquote", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
    /** What the last part of an article may hold for a heading there to end it. */
    private static final double TAIL = 0.25;

    private final List<TextBlock> blocks;
    private final Set<String> titles;

    PageText(List<TextBlock> blocks, List<String> titles) {
        this.blocks = blocks;
        this.titles = new HashSet<>();
        titles.forEach(title -> this.titles.add(plain(title)));
    }

    /** The paragraphs that are the report, in order. */
    List<TextBlock> paragraphs() {
        List<TextBlock> rest = body();
        rest = upToEnd(rest);
        rest = sifted(rest);
        return withoutLooseHeadings(trimmed(rest));
    }

    /** What stands above the title is no report, unless it is much. */
    private List<TextBlock> body() {
        for (int i = 0; i < blocks.size(); i++) {
            if (isTitle(blocks.get(i))) {
                boolean early = prose(blocks.subList(0, i)) < TAIL * prose(blocks);
                return early ? blocks.subList(i + 1, blocks.size()) : blocks;
            }
        }
        return blocks;
    }

    private boolean isTitle(TextBlock block) {
        return titles.contains(plain(block.text()));
    }

    private static List<TextBlock> upToEnd(List<TextBlock> blocks) {
        int all = prose(blocks);
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (Phrases.isEnd(block)
                    && all - before < TAIL * all
                    && !block.owner().normalName().equals("li")) {
                return blocks.subList(0, i);
            }
            before += block.isProse() ? block.text().length() : 0;
        }
        return blocks;
    }

    private List<TextBlock> sifted(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TextBlock block : blocks) {
            boolean fresh = block.text().length() < 30 || seen.add(plain(block.text()));
            if (fresh && isText(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean isText(TextBlock block) {
        boolean prose = block.isProse();
        if (!prose && block.isLinked(0.5)) {
            return isLinkedSentence(block) && !Phrases.isFurniture(block);
        }
        if (isTitle(block) || Phrases.isFurniture(block)) {
            return false;
        }
        if (prose) {
            return true;
        }
        boolean flows = FLOW.contains(block.owner().normalName());
        boolean sentence = Prose.endsSentence(block.text()) && block.text().indexOf(' ') > 0;
        return flows ? !isLabel(block) : sentence || Prose.weight(block.text()) > 80 && !isCell(block);
    }

    /** A whole sentence set as a link: some papers link their sources so. */
    private static boolean isLinkedSentence(TextBlock block) {
        return block.owner().normalName().equals("p")
                && block.text().length() > 100
                && Prose.endsSentence(block.text())
                && !block.isLinked(0.95);
    }

    private static boolean isLabel(TextBlock block) {
        return !block.isHeading() && block.isLinked(0.3) && !Prose.endsSentence(block.text())
                || block.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isCell(TextBlock block) {
        String tag = block.owner().normalName();
        return tag.equals("td") || tag.equals("th");
    }

    /** Takes bylines, dates and labels off both ends. */
    private static List<TextBlock> trimmed(List<TextBlock> blocks) {
        int begin = 0;
        int end = blocks.size();
        while (begin < end && isHeadMatter(blocks.get(begin))) {
            begin++;
        }
        while (end > begin && isTailMatter(blocks.get(end - 1))) {
            end--;
        }
        return blocks.subList(begin, end);
    }

    private static boolean isHeadMatter(TextBlock block) {
        return !block.isProse() && (Phrases.isByline(block.text()) || isDateLine(block.text()) || isShortLabel(block));
    }

    private static boolean isTailMatter(TextBlock block) {
        return block.isHeading()
                || !block.isProse()
                        && (Phrases.isByline(block.text()) || isDateLine(block.text()) || isShortLabel(block));
    }

    private static boolean isShortLabel(TextBlock block) {
        String tag = block.owner().normalName();
        return block.text().length() < 40
                && !Prose.endsSentence(block.text())
                && !tag.equals("li")
                && !block.isHeading();
    }

    private static boolean isDateLine(String text) {
        return text.length() < 80
                && !Prose.endsSentence(text)
                && DateReader.find(text).isPresent();
    }

    /** A heading needs text of its own below it. */
    private static List<TextBlock> withoutLooseHeadings(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            if (!blocks.get(i).isHeading() || !last && !blocks.get(i + 1).isHeading()) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private static int prose(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(TextBlock::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** Letters and digits in lower case: how titles and repeated paragraphs are compared. */
    static String plain(@Nullable String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }
}
