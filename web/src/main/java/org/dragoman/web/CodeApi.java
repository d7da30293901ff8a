package org.dragoman.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** Reads a text that a request carries; keeps nothing. */
final class CodeApi {
    private static final int DAY = 10;

    private final House house;
    private final Throttle throttle;

    CodeApi(House house, Throttle throttle) {
        this.house = house;
        this.throttle = throttle;
    }

    List<Endpoint> endpoints() {
        return List.of(new Endpoint(
                "POST",
                "/api/v1/code",
                "code",
                "Reads a report: text in, reading out, as dragoman code writes it",
                Set.of(),
                "Report",
                "Reading",
                Endpoint.JSON,
                this::code));
    }

    private void code(Context ctx) {
        throttle.take(ctx.ip(), System.nanoTime());
        if (!String.valueOf(ctx.contentType()).startsWith("application/json")) {
            throw Problem.of(
                    415,
                    "Not JSON",
                    "Send the report as application/json: {\"text\": \"…\", \"published\": \"2012-01-25\"}");
        }
        JsonBody body = JsonBody.of(ctx.bodyAsBytes());
        Reading reading = house.engine().read(report(body));
        JsonReadings json = body.flag("detail") ? JsonReadings.detailed() : JsonReadings.plain();
        ctx.contentType("application/json").result(json.write(reading));
    }

    /** The report that a body tells; refused if it has no text. */
    static Report report(JsonBody body) {
        String text = body.text("text");
        if (text == null || text.isBlank()) {
            throw Problem.wrong("\"text\" is missing: send {\"text\": \"…\", \"published\": \"2012-01-25\"}");
        }
        String key = body.text("key");
        return new Report(
                key == null ? "request" : key,
                body.text("title"),
                text,
                published(body.text("published")),
                body.text("url"),
                body.text("publisher"),
                body.text("language"));
    }

    private static @Nullable LocalDate published(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.length() > DAY ? value.substring(0, DAY) : value);
        } catch (DateTimeException e) {
            throw Problem.wrong("\"published\" is no day. Write it as 2012-01-25.");
        }
    }
}
