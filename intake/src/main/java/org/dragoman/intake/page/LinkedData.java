package org.dragoman.intake.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD, by the vocabulary of schema.org. */
final class LinkedData {

    private static final int LONGEST = 4 << 20;
    private static final int MOST_NODES = 2000;
    private static final Set<String> NO_ARTICLE = Set.of("articlecollection", "collectionpage");

    /** Publishers write line breaks into strings, comments and trailing commas. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();

    private LinkedData() {}

    /** Reads every JSON-LD script of a page; a broken one is passed over. */
    static LinkedData of(Document document) {
        LinkedData data = new LinkedData();
        for (Element script : document.select("script[type*=ld+json]")) {
            String json = script.data().strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "");
            if (!json.isEmpty() && json.length() <= LONGEST) {
                data.read(json);
            }
        }
        return data;
    }

    /** The first text found at a path such as {@code publisher.name} in an article. */
    Optional<String> article(String path) {
        return first(articles, path);
    }

    /** The same among things that are no article: the page, the site. */
    Optional<String> other(String path) {
        return first(others, path);
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    private void read(String json) {
        try {
            collect(MAPPER.readTree(json));
        } catch (JacksonException e) {
            // The page says the same elsewhere, or nothing: either way there is nobody to tell.
        }
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                (isArticle(node) ? articles : others).add(node);
                for (String child : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    JsonNode below = node.get(child);
                    if (below != null && below.isContainer()) {
                        open.add(below);
                    }
                }
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.get("@type");
        if (type == null) {
            return false;
        }
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.isString() ? one.asString().toLowerCase(Locale.ROOT) : "";
            boolean article = name.endsWith("article") || name.endsWith("posting") || name.endsWith("report");
            if (article && !NO_ARTICLE.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> first(List<JsonNode> nodes, String path) {
        for (JsonNode node : nodes) {
            String found = at(node, path.split("\\."), 0);
            if (found != null && !found.isBlank()) {
                return Optional.of(found.strip());
            }
        }
        return Optional.empty();
    }

    private static @Nullable String at(@Nullable JsonNode node, String[] path, int depth) {
        if (node == null) {
            return null;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : at(node.get(0), path, depth);
        }
        if (depth == path.length) {
            return node.isString() || node.isNumber() ? node.asString() : null;
        }
        return node.isString() && depth == path.length - 1 && path[depth].equals("name")
                ? node.asString()
                : at(node.get(path[depth]), path, depth + 1);
    }
}
