package org.dragoman.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes pages from templates that were compiled with this program; every value in them is escaped where it stands. */
final class Views {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Views.class.getClassLoader(), Views.class.getPackageName());

    private Views() {}

    /** Answers with a page. */
    static void page(Context ctx, String template, Frame frame, Object view) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("frame", frame);
        params.put("v", view);
        StringOutput out = new StringOutput(16_384);
        ENGINE.render(template + ".jte", params, out);
        Answers.tagged(ctx, "text/html; charset=utf-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
