package org.dragoman.web;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what surrounds one page, step by step. */
final class FrameBuilder {
    private final House house;
    private final Context ctx;
    private final String title;
    private final String section;
    private @Nullable String csv;
    private @Nullable String json;
    private String q = "";
    private List<String> scripts = List.of();

    FrameBuilder(House house, Context ctx, String title, String section) {
        this.house = house;
        this.ctx = ctx;
        this.title = title;
        this.section = section;
    }

    /** Where the same is to be had for programs; {@code address} may have a query already. */
    FrameBuilder data(String address) {
        this.json = address;
        this.csv = address + (address.contains("?") ? "&" : "?") + "format=csv";
        return this;
    }

    /** The same where there is no table of it. */
    FrameBuilder json(String address) {
        this.json = address;
        return this;
    }

    FrameBuilder csv(String address) {
        this.csv = address;
        return this;
    }

    FrameBuilder searched(String q) {
        this.q = q;
        return this;
    }

    FrameBuilder scripts(String... scripts) {
        this.scripts = List.of(scripts);
        return this;
    }

    Frame build() {
        String query = ctx.queryString();
        String permalink = ctx.path() + (query == null || query.isEmpty() ? "" : "?" + query);
        boolean signedIn = house.access().isSignedIn(ctx);
        return new Frame(
                title,
                section,
                permalink,
                csv,
                json,
                q,
                signedIn,
                signedIn ? house.access().formWord() : "",
                house.about(),
                house.assets(),
                scripts);
    }
}
