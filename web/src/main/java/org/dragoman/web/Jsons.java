package org.dragoman.web;

import java.util.Locale;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Totals;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Values of the ledger as objects of the interface; entries as {@code dragoman code} writes them. */
final class Jsons {
    private Jsons() {}

    static Map<String, @Nullable Object> entry(Kept<?> kept) {
        return Answers.object(
                "id", kept.id(),
                "kind", kept.entry().fold(event -> "event", position -> "position", quotation -> "quotation"),
                "verdict", kept.verdict() == null ? null : kept.verdict().name().toLowerCase(Locale.ROOT),
                "happening", kept.happening(),
                "witnesses", kept.witnesses(),
                "report", reportLine(kept.report()),
                "entry", new InLine(kept.entry()));
    }

    /** An entry that is written straight into the answer. */
    private static final class InLine extends JacksonSerializable.Base {
        private final Entry entry;

        InLine(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            JsonReadings.plain().write(entry, json);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(json, context);
        }
    }

    private static Map<String, @Nullable Object> reportLine(KeptReport report) {
        return Answers.object(
                "id", report.id(),
                "key", report.key(),
                "title", report.title(),
                "publisher", report.publisher(),
                "published",
                        report.published() == null ? null : report.published().toString());
    }

    static Map<String, @Nullable Object> report(KeptReport report) {
        Map<String, @Nullable Object> out = reportLine(report);
        out.put("url", report.url());
        out.put("language", report.language());
        out.put("story", report.story());
        out.put("positions", report.positions());
        out.put("events", report.events());
        out.put("quotations", report.quotations());
        out.put("readBy", report.readBy().toString());
        return out;
    }

    /** Who tells a story, on one line. */
    static Map<String, @Nullable Object> witness(StoryPage.Witness witness) {
        Map<String, @Nullable Object> out = reportLine(witness.report());
        Kept<Event> telling = witness.telling();
        out.put("event", telling == null ? null : telling.id());
        out.put("evidence", telling == null ? null : telling.entry().evidence().text());
        out.put("why", witness.why());
        return out;
    }

    static Map<String, @Nullable Object> totals(Totals totals) {
        return Answers.object(
                "reports", totals.reports(),
                "stories", totals.stories(),
                "positions", totals.positions(),
                "events", totals.events(),
                "happenings", totals.happenings(),
                "quotations", totals.quotations(),
                "corrections", totals.corrections(),
                "first", totals.first() == null ? null : totals.first().toString(),
                "last", totals.last() == null ? null : totals.last().toString());
    }

    static Map<String, @Nullable Object> actor(ActorCount count) {
        Actor actor = count.actor();
        return Answers.object(
                "name", actor.name(),
                "code", actor.code(),
                "country", actor.country(),
                "sector", actor.sector(),
                "office", actor.office(),
                "events", count.events(),
                "positions", count.positions(),
                "quotations", count.quotations());
    }

    static Map<String, @Nullable Object> measure(MeasureCount count) {
        return Answers.object(
                "kind", count.kind(),
                "target", count.target(),
                "support", count.support(),
                "oppose", count.oppose(),
                "other", count.other());
    }

    static Map<String, @Nullable Object> month(MonthCount count) {
        return Answers.object("month", count.month().toString(), "quad", count.quad(), "count", count.count());
    }

    static Map<String, @Nullable Object> pair(PairCount count) {
        return Answers.object(
                "source", count.source(),
                "target", count.target(),
                "count", count.count(),
                "conflict", count.conflict());
    }

    /** Where a holder stands, with every step. */
    static Map<String, @Nullable Object> line(Line line) {
        return Answers.object(
                "holder", line.code(),
                "name", line.name(),
                "measure", line.kind(),
                "target", line.target(),
                "stance", line.stance().label(),
                "since", line.since() == null ? null : line.since().toString(),
                "turns", line.turns().stream().map(Kept::id).toList(),
                "steps", line.steps().stream().map(Jsons::step).toList());
    }

    private static Map<String, @Nullable Object> step(Kept<Position> kept) {
        Position position = kept.entry();
        return Answers.object(
                "id", kept.id(),
                "date", position.date().value(),
                "stance", position.stance().label(),
                "act", position.act(),
                "report", kept.report().id(),
                "proof", position.evidence().text());
    }
}
