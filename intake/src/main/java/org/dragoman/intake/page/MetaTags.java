package org.dragoman.intake.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, whichever attribute names them; the first of a name counts. */
final class MetaTags {

    private final Map<String, String> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document document) {
        MetaTags tags = new MetaTags();
        for (Element meta : document.select("meta[content]")) {
            for (String naming : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(naming).strip().toLowerCase(Locale.ROOT);
                String value = meta.attr("content").strip();
                if (!name.isEmpty() && !value.isEmpty()) {
                    tags.values.putIfAbsent(name, value);
                }
            }
        }
        return tags;
    }

    /** The value of the first of these names that the page has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
