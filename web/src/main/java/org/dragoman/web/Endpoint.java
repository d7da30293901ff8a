package org.dragoman.web;

import io.javalin.http.Handler;
import java.util.Collection;
import java.util.List;

/**
 * One address of the interface, with all that its description needs, so that the two cannot part.
 *
 * @param method HTTP method
 * @param path address, with names in braces
 * @param name what a client calls it
 * @param summary what it gives, in a line
 * @param parameters names of its query parameters, see {@link OpenApi} for what they mean
 * @param body name of the schema of what is sent, empty if nothing is
 * @param schema name of the schema of what comes back
 * @param types media types of what comes back
 * @param handler what answers
 */
record Endpoint(
        String method,
        String path,
        String name,
        String summary,
        Collection<String> parameters,
        String body,
        String schema,
        List<String> types,
        Handler handler) {
    static final List<String> JSON = List.of("application/json");
    static final List<String> JSON_OR_CSV = List.of("application/json", "text/csv");

    static Endpoint get(
            String path, String name, String summary, Collection<String> parameters, String schema, Handler handler) {
        List<String> types = parameters.contains("format") ? JSON_OR_CSV : JSON;
        return new Endpoint("GET", path, name, summary, parameters, "", schema, types, handler);
    }
}
