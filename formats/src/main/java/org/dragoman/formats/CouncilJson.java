package org.dragoman.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dragoman.coding.Position;
import org.dragoman.coding.ToldPosition;
import org.dragoman.council.Ballot;
import org.dragoman.council.Forecast;
import org.dragoman.council.Stand;
import org.dragoman.council.Veto;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes what the Security Council would do, as JSON or as a table of comma-separated values. */
public final class CouncilJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CouncilJson() {}

    /** One JSON object: the question, a stand for each member with its proof, the count, the outcome and the drafts stopped before. */
    public static String write(Forecast forecast) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("measure", forecast.question().measure());
            out.writeStringProperty("target", forecast.question().target());
            out.writeStringProperty("on", forecast.question().on().toString());
            out.writeArrayPropertyStart("members");
            forecast.stands().forEach(stand -> member(out, stand));
            out.writeEndArray();
            out.writeObjectPropertyStart("count");
            for (Ballot ballot : Ballot.values()) {
                out.writeNumberProperty(label(ballot), forecast.count(ballot));
            }
            out.writeNumberProperty("needed", forecast.needed());
            out.writeEndObject();
            out.writeStringProperty("outcome", forecast.outcome().words());
            out.writeArrayPropertyStart("hands");
            forecast.hands().forEach(out::writeString);
            out.writeEndArray();
            out.writeArrayPropertyStart("drafts");
            forecast.drafts().forEach(veto -> draft(out, veto));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void draft(JsonGenerator out, Veto veto) {
        out.writeStartObject();
        out.writeStringProperty("date", veto.date().toString());
        out.writeStringProperty("draft", veto.draft());
        string(out, "measure", veto.measure());
        out.writeStringProperty("subject", veto.subject());
        names(out, "vetoedBy", veto.vetoedBy());
        names(out, "against", veto.against());
        names(out, "abstained", veto.abstained());
        out.writeBooleanProperty("othersInFavour", veto.complete());
        out.writeEndObject();
    }

    private static void names(JsonGenerator out, String name, List<String> codes) {
        out.writeArrayPropertyStart(name);
        codes.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void member(JsonGenerator out, Stand stand) {
        out.writeStartObject();
        out.writeStringProperty("country", stand.seat().country());
        out.writeBooleanProperty("permanent", stand.seat().permanent());
        out.writeStringProperty("ballot", label(stand.ballot()));
        out.writeNumberProperty("sure", stand.sure());
        out.writeStringProperty(
                "ground", stand.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        string(out, "since", since(stand));
        ToldPosition told = stand.told();
        string(out, "report", told == null ? null : told.report());
        string(out, "proof", told == null ? null : told.position().evidence().text());
        string(
                out,
                "earlierDraft",
                stand.earlier() == null ? null : stand.earlier().draft());
        string(out, "earlierBallot", stand.earlier() == null ? null : label(stand.earlierBallot()));
        out.writeEndObject();
    }

    private static void string(JsonGenerator out, String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }

    /** A line of names, then one line a member. */
    public static String csv(Forecast forecast) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "country",
                    "permanent",
                    "ballot",
                    "sure",
                    "ground",
                    "since",
                    "report",
                    "earlierDraft",
                    "earlierBallot",
                    "proof");
            for (Stand stand : forecast.stands()) {
                ToldPosition told = stand.told();
                Position position = told == null ? null : told.position();
                csv.writeRecord(
                        stand.seat().country(),
                        String.valueOf(stand.seat().permanent()),
                        label(stand.ballot()),
                        String.valueOf(stand.sure()),
                        stand.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        empty(since(stand)),
                        told == null ? "" : told.report(),
                        stand.earlier() == null ? "" : stand.earlier().draft(),
                        stand.earlier() == null ? "" : label(stand.earlierBallot()),
                        position == null ? "" : position.evidence().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable String since(Stand stand) {
        return stand.told() == null ? null : stand.told().position().date().value();
    }

    private static String empty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String label(Ballot ballot) {
        return ballot.name().toLowerCase(Locale.ROOT);
    }
}
