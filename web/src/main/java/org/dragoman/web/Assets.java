package org.dragoman.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The scripts, styles and shapes that pages use: each read once from this program's own jars and kept in memory, so that no
 * request ever names a file.
 */
final class Assets {
    private static final String OWN = "/org/dragoman/web/assets/";
    private static final String JARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "app.css", OWN + "app.css",
            "app.js", OWN + "app.js",
            "theme.js", OWN + "theme.js",
            "countries.json", OWN + "countries-110m.json",
            "topojson.js", OWN + "topojson-client.min.js",
            "htmx.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "uplot.js", JARS + "uplot/1.6.30/dist/uPlot.iife.min.js",
            "uplot.css", JARS + "uplot/1.6.30/dist/uPlot.min.css",
            "leaflet.js", JARS + "leaflet/1.9.4/dist/leaflet.js",
            "cytoscape.js", JARS + "cytoscape/3.33.1/dist/cytoscape.min.js");
    private static final Map<String, String> MORE =
            Map.of("leaflet.css", JARS + "leaflet/1.9.4/dist/leaflet.css", "favicon.svg", OWN + "favicon.svg");

    /** A file as it is sent. */
    private record Asset(String type, byte[] plain, byte[] zipped, String mark) {}

    private final Map<String, Asset> assets = new TreeMap<>();

    Assets() {
        FILES.forEach((name, file) -> assets.put(name, read(name, file)));
        MORE.forEach((name, file) -> assets.put(name, read(name, file)));
    }

    /** The address of a file; it changes with its content, so that browsers may keep it for ever. */
    String address(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.mark;
    }

    void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw Problem.missing("There is no such file.");
        }
        boolean zip = String.valueOf(ctx.header("Accept-Encoding")).contains("gzip");
        ctx.header("Vary", "Accept-Encoding");
        ctx.header(
                "Cache-Control",
                asset.mark.equals(ctx.queryParam("v")) ? "public, max-age=31536000, immutable" : "public, max-age=300");
        if (zip) {
            ctx.header("Content-Encoding", "gzip");
        }
        Answers.tagged(ctx, asset.type, zip ? asset.zipped : asset.plain);
    }

    private static Asset read(String name, String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + file);
            }
            byte[] plain = in.readAllBytes();
            String mark = HexFormat.of().formatHex(Arrays.copyOf(Answers.sha256(plain), 6));
            return new Asset(type(name), plain, zipped(plain), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        if (name.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "application/json";
    }
}
