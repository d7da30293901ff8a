package org.dragoman;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dragoman.actor.Mentions;
import org.dragoman.actor.Resolver;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Reading;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.event.EventCoder;
import org.dragoman.lexicon.Trigger;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceFinder;
import org.dragoman.position.PositionCoder;
import org.dragoman.quotation.QuotationCoder;
import org.dragoman.report.Block;
import org.dragoman.report.CleanReport;
import org.dragoman.report.Cleaner;
import org.dragoman.report.Dateline;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Tree;
import org.dragoman.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports: the one door through which text becomes entries.
 *
 * <p>Immutable and thread safe: one engine serves all threads. A reading depends on nothing but its report, so that the same
 * report gives the same reading anywhere.
 */
public final class Engine {
    private static final String LANGUAGE = "en";

    private final Parser parser;
    private final Lexica lexica;
    private final Resolver resolver;
    private final PlaceFinder places;
    private final EventCoder events;
    private final PositionCoder positions;
    private final QuotationCoder quotations;

    private final Gate gate;

    /** An engine over a parser and loaded knowledge. */
    public Engine(Parser parser, Lexica lexica) {
        this(parser, lexica, true);
    }

    private Engine(Parser parser, Lexica lexica, boolean gated) {
        this.parser = parser;
        this.lexica = lexica;
        this.resolver = new Resolver(lexica.actors());
        this.gate = gated ? new EntryGate(lexica, resolver) : Gate.OPEN;
        this.places = new PlaceFinder(lexica.places());
        this.events = new EventCoder(
                lexica.events(), lexica.words(), lexica.cameo(), lexica.confidence(), lexica.actors()::principal);
        this.quotations = new QuotationCoder(lexica.cues());
        this.positions = new PositionCoder(
                lexica.stances(), lexica.measures(), lexica.words(), lexica.confidence(), lexica.actors()::principal);
    }

    /** The same engine, but it parses every sentence: for those who ask whether the gate loses anything. */
    public Engine withoutGate() {
        return new Engine(parser, lexica, false);
    }

    /** All that a report tells. */
    public Reading read(Report report) {
        if (report.language() != null && !report.language().equals(LANGUAGE)) {
            return unread(report, report.language());
        }
        return code(resolve(parse(Cleaner.clean(report), gate)));
    }

    private Reading code(ResolvedReport resolved) {
        CleanReport clean = resolved.parsed().clean();
        List<CodedSentence> sentences = CodedSentence.of(resolved, lexica.words());
        return new Reading(
                clean.report(),
                clean.dateline(),
                resolved.datelinePlace(),
                positions.code(resolved, sentences),
                events.code(sentences),
                quotations.code(resolved),
                clean.notes(),
                new Reading.Detail(
                        resolved.parsed().sentences().stream()
                                .map(Sentence::span)
                                .toList(),
                        resolved.mentions().all(),
                        resolved.times(),
                        resolved.places()));
    }

    /** A report in another language is kept, and nothing is read into it. */
    private static Reading unread(Report report, String language) {
        String note =
                "the text is in another language (" + language + "); only English is read, so there are no entries";
        Reading.Detail nothing = new Reading.Detail(List.of(), List.of(), List.of(), List.of());
        return new Reading(report, null, null, List.of(), List.of(), List.of(), List.of(note), nothing);
    }

    /** A report's reading with what happened at each of its sentences, for those who ask why. */
    public Explanation explain(Report report) {
        ResolvedReport resolved = resolve(parse(Cleaner.clean(report), Gate.OPEN));
        List<Explanation.Step> steps = new ArrayList<>();
        for (CodedSentence sentence : CodedSentence.of(resolved, lexica.words())) {
            List<String> nearly = new ArrayList<>();
            BiConsumer<Trigger, Supplier<String>> listener = (trigger, why) -> {
                String reason = why.get();
                if (trigger.constraints().isEmpty() || reason.startsWith("no ")) {
                    nearly.add(trigger.lemma() + " (" + trigger.file() + "): " + reason);
                }
            };
            events.code(sentence, List.of(), listener);
            positions.code(sentence, listener);
            steps.add(new Explanation.Step(
                    sentence.sentence(), nearly.stream().distinct().toList()));
        }
        boolean foreign = report.language() != null && !report.language().equals(LANGUAGE);
        return new Explanation(foreign ? read(report) : code(resolved), steps);
    }

    private ParsedReport parse(CleanReport clean, Gate gate) {
        String text = clean.report().text();
        List<Sentence> sentences = new ArrayList<>();
        List<Block> blocks = clean.blocks();
        boolean marked = !blocks.isEmpty() && hasMark(text, blocks.get(0));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean markedNext = i + 1 < blocks.size() && hasMark(text, blocks.get(i + 1));
            for (Tree tree : parser.parse(text, block.span(), marked || markedNext ? Gate.OPEN : gate)) {
                sentences.add(new Sentence(sentences.size(), block.kind(), block.paragraph(), tree));
            }
            marked = markedNext;
        }
        return new ParsedReport(clean, sentences);
    }

    private static boolean hasMark(String text, Block block) {
        return EntryGate.hasMark(text, block.span().begin(), block.span().end());
    }

    private ResolvedReport resolve(ParsedReport parsed) {
        Mentions mentions = resolver.resolve(parsed);
        return new ResolvedReport(
                parsed, mentions, TimeTagger.tag(parsed), places.find(parsed, mentions), datelinePlace(parsed.clean()));
    }

    private @Nullable Place datelinePlace(CleanReport clean) {
        Dateline dateline = clean.dateline();
        if (dateline == null) {
            return null;
        }
        int comma = dateline.place().indexOf(',');
        return places.named(comma < 0 ? dateline.place() : dateline.place().substring(0, comma), null);
    }
}
