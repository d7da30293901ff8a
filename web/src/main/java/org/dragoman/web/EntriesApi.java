package org.dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.formats.JsonReadings;
import org.dragoman.formats.table.DnaStatements;
import org.dragoman.formats.table.EntryTable;
import org.dragoman.formats.table.EventForm;
import org.dragoman.formats.table.EventLines;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Story;
import org.jspecify.annotations.Nullable;

/** Reports and entries, page by page or as a stream. */
final class EntriesApi {
    private static final int PAGE = 50;
    private static final int LARGEST = 500;
    private static final int TABLE = 10_000;
    private static final Set<String> REPORTS =
            Set.of("q", "since", "until", "actor", "publisher", "limit", "cursor", "format");

    private final House house;
    private final Verdicts verdicts;

    EntriesApi(House house) {
        this.house = house;
        this.verdicts = new Verdicts(house);
    }

    /** What entries are asked for. */
    enum Kind {
        EVENTS,
        POSITIONS,
        QUOTATIONS
    }

    /** How an export is written. */
    enum Export {
        JSONL,
        CSV,
        POSITIONS,
        QUOTATIONS,
        DNA,
        GDELT1,
        GDELT2,
        ICEWS,
        POLECAT,
        PHOENIX
    }

    /** How an answer is written. */
    enum Format {
        JSON,
        CSV
    }

    /** Whether an answer is asked for as a table. */
    static boolean isTable(Params params) {
        return params.choice("format", Format.JSON) == Format.CSV;
    }

    List<Endpoint> endpoints() {
        Set<String> page = Queries.filtersAnd("kind", "limit", "cursor", "format");
        return List.of(
                Endpoint.get(
                        "/api/v1/entries",
                        "entries",
                        "Entries of one kind, newest first",
                        page,
                        "EntryPage",
                        this::entries),
                Endpoint.get("/api/v1/entries/{id}", "entry", "One entry", Set.of(), "Entry", this::entry),
                new Endpoint(
                        "POST",
                        "/api/v1/entries/{id}/verdict",
                        "judge",
                        "Accepts, rejects or corrects an entry; needs a sign-in",
                        Set.of(),
                        "Verdict",
                        "Entry",
                        Endpoint.JSON,
                        this::judge),
                Endpoint.get(
                        "/api/v1/reports", "reports", "Reports, newest first", REPORTS, "ReportPage", this::reports),
                Endpoint.get(
                        "/api/v1/reports/{id}",
                        "report",
                        "A report with its text and all entries, as dragoman code --detail writes it",
                        Set.of(),
                        "Reading",
                        this::report),
                Endpoint.get(
                        "/api/v1/stories/{id}",
                        "story",
                        "All who tell an event or a story",
                        Set.of("format"),
                        "Story",
                        this::story),
                new Endpoint(
                        "GET",
                        "/api/v1/export",
                        "export",
                        "Everything under these filters as a stream",
                        Queries.filtersAnd("as"),
                        "",
                        "",
                        List.of("application/x-ndjson", "text/csv", "text/tab-separated-values"),
                        this::export));
    }

    // ---- entries ----

    private void entries(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("kind", "limit", "cursor", "format"));
        Kind kind = params.choice("kind", Kind.EVENTS);
        Query filter = Queries.of(params).build();
        if (isTable(params)) {
            table(ctx, kind, Queries.of(params).limit(TABLE).build());
            return;
        }
        int limit = params.number("limit", PAGE, 1, LARGEST);
        int offset = Cursor.offset(params.text("cursor"), filter);
        Query query = Queries.of(params).limit(limit + 1).offset(offset).build();
        List<? extends Kept<?>> found = find(kind, query);
        page(ctx, found, limit, Cursor.of(filter, offset + limit), Jsons::entry);
    }

    private List<? extends Kept<?>> find(Kind kind, Query query) {
        Ledger ledger = house.ledger();
        return switch (kind) {
            case EVENTS -> ledger.events(query);
            case POSITIONS -> ledger.positions(query);
            case QUOTATIONS -> ledger.quotations(query);
        };
    }

    private static <T> void page(
            Context ctx,
            List<? extends T> found,
            int limit,
            String next,
            Function<T, Map<String, @Nullable Object>> each) {
        boolean more = found.size() > limit;
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        found.stream().limit(limit).forEach(one -> items.add(each.apply(one)));
        Answers.json(ctx, Answers.object("items", items, "next", more ? next : null));
    }

    private void table(Context ctx, Kind kind, Query query) {
        Answers.csv(ctx, "dragoman-" + kind.name().toLowerCase(Locale.ROOT), out -> write(kind, query, out));
    }

    private void write(Kind kind, Query query, Writer out) {
        Ledger ledger = house.ledger();
        switch (kind) {
            case EVENTS -> ledger.events(query, EntryTable.EVENTS.csv(out));
            case POSITIONS -> ledger.positions(query, EntryTable.POSITIONS.csv(out));
            case QUOTATIONS -> ledger.quotations(query, EntryTable.QUOTATIONS.csv(out));
        }
    }

    private void entry(Context ctx) {
        Params.of(ctx, Set.of());
        Answers.json(ctx, Jsons.entry(StoryPage.entry(house, ctx.pathParam("id"))));
    }

    private void judge(Context ctx) {
        house.access().requireChange(ctx, ctx.header("X-Dragoman-Form"));
        String id = StoryPage.entry(house, ctx.pathParam("id")).id();
        verdicts.say(id, JsonBody.of(ctx.bodyAsBytes()).params());
        Answers.json(ctx, Jsons.entry(StoryPage.entry(house, id)));
    }

    /** The same from the form of a page. */
    void judgeByForm(Context ctx) {
        Params form = Params.form(ctx);
        house.access().requireChange(ctx, form.text("word"));
        Kept<?> kept = StoryPage.entry(house, ctx.pathParam("id"));
        verdicts.say(kept.id(), form);
        ctx.redirect(Show.proofUrl(kept), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    // ---- reports ----

    private void reports(Context ctx) {
        Params params = Params.of(ctx, REPORTS);
        if (isTable(params)) {
            Query query = Queries.of(params).limit(TABLE).build();
            List<Map<String, @Nullable Object>> items =
                    house.ledger().reports(query).stream().map(Jsons::report).toList();
            Answers.table(ctx, "dragoman-reports", List.of("id"), items);
            return;
        }
        Query filter = Queries.of(params).build();
        int limit = params.number("limit", PAGE, 1, LARGEST);
        int offset = Cursor.offset(params.text("cursor"), filter);
        List<KeptReport> found = house.ledger()
                .reports(Queries.of(params).limit(limit + 1).offset(offset).build());
        page(ctx, found, limit, Cursor.of(filter, offset + limit), Jsons::report);
    }

    private void report(Context ctx) {
        Params.of(ctx, Set.of());
        KeptReading kept = ReportPage.find(house, Addresses.report(ctx.pathParam("id")));
        Answers.jsonText(
                ctx, JsonReadings.detailed().write(kept.reading(), kept.report().id()));
    }

    private void story(Context ctx) {
        Params params = Params.of(ctx, Set.of("format"));
        String id = Addresses.report(ctx.pathParam("id"));
        if (isTable(params)) {
            List<Map<String, @Nullable Object>> items = StoryPage.view(house, id).witnesses().stream()
                    .map(Jsons::witness)
                    .toList();
            Answers.table(ctx, "dragoman-story", List.of("id"), items);
            return;
        }
        if (StoryPage.isEvent(id)) {
            Happening happening = StoryPage.happening(house, id);
            Answers.json(
                    ctx,
                    Answers.object(
                            "id", happening.id(),
                            "reasons", happening.reasons(),
                            "witnesses",
                                    happening.witnesses().stream()
                                            .map(Jsons::entry)
                                            .toList()));
            return;
        }
        Story story = StoryPage.story(house, id);
        Answers.json(
                ctx,
                Answers.object(
                        "id",
                        story.id(),
                        "reasons",
                        List.of(),
                        "witnesses",
                        story.members().stream()
                                .map(m -> Answers.object("report", m.report(), "likeness", m.likeness()))
                                .toList()));
    }

    // ---- export ----

    private void export(Context ctx) throws IOException {
        Params params = Params.of(ctx, Queries.filtersAnd("as"));
        Export form = params.choice("as", Export.JSONL);
        Query query = Queries.of(params).build();
        house.ledger(); // What is wrong with it is said before the stream begins.
        ctx.header("Cache-Control", "no-store");
        boolean table =
                form == Export.CSV || form == Export.POSITIONS || form == Export.QUOTATIONS || form == Export.DNA;
        ctx.contentType(
                form == Export.JSONL
                        ? "application/x-ndjson"
                        : table ? "text/csv; charset=utf-8" : "text/tab-separated-values");
        Answers.attachment(
                ctx,
                "dragoman-" + form.name().toLowerCase(Locale.ROOT)
                        + (form == Export.JSONL ? ".jsonl" : table ? ".csv" : ".tsv"));
        Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
        stream(form, query, out);
        out.flush();
    }

    private void stream(Export form, Query query, Writer out) {
        Ledger ledger = house.ledger();
        switch (form) {
            case JSONL ->
                ledger.readings(
                        query,
                        kept -> line(
                                out,
                                JsonReadings.plain()
                                        .write(kept.reading(), kept.report().id())));
            case CSV -> write(Kind.EVENTS, query, out);
            case POSITIONS -> write(Kind.POSITIONS, query, out);
            case QUOTATIONS -> write(Kind.QUOTATIONS, query, out);
            case DNA -> {
                DnaStatements statements = DnaStatements.begin(out);
                ledger.positions(query, (Kept<Position> kept) -> statements.add(kept));
            }
            case GDELT1, GDELT2, ICEWS, POLECAT, PHOENIX -> {
                EventLines lines = EventLines.begin(EventForm.valueOf(form.name()), out);
                ledger.events(query, (Kept<Event> kept) -> lines.add(kept));
            }
        }
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
