package org.dragoman.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

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

    /** A file, packed when the first browser wants it so. */
    private static final class Asset {
        private final String type;
        private final byte[] plain;
        private final String mark;
        private byte @Nullable [] zipped;

        Asset(String type, byte[] plain) {
            this.type = type;
            this.plain = plain;
            this.mark = HexFormat.of().formatHex(Arrays.copyOf(Answers.sha256(plain), 6));
        }

        synchronized byte[] zipped() {
            byte[] there = zipped;
            if (there == null) {
                there = zip(plain);
                zipped = there;
            }
            return there;
        }
    }

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    /** The address of a file; it changes with its content, so that browsers may keep it for ever. */
    String address(String name) {
        Asset asset = asset(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.mark;
    }

    void serve(Context ctx) {
        Asset asset = asset(ctx.pathParam("name"));
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
        Answers.tagged(ctx, asset.type, zip ? asset.zipped() : asset.plain);
    }

    /** A file, read when it is first asked for: the first page waits for none that it does not show. */
    private @Nullable Asset asset(String name) {
        String file = FILES.getOrDefault(name, MORE.get(name));
        return file == null ? null : assets.computeIfAbsent(name, each -> read(each, file));
    }

    private static Asset read(String name, String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + file);
            }
            return new Asset(type(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
