package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.Lexica;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Body;
import org.dragoman.actor.Country;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Period;
import org.dragoman.actor.Term;
import org.dragoman.coding.Reading;
import org.dragoman.place.Gazetteer;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who is meant by words on a day, and what the knowledge holds of them. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = "Says who is meant by words on a day, why, and in which offices the person stood when.",
        footer = {"", "Example:", "  dragoman knowledge find \"Turkish FM Davutoglu\" --on 2012-01-25"})
final class KnowledgeFindCommand implements Callable<Integer> {
    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words as a report would have them.")
    private List<String> words = List.of();

    @Option(names = "--on", paramLabel = "DATE", description = "The day that counts (default: no day).")
    private @Nullable LocalDate on;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Lexica lexica = engineOptions.lexica();
        String phrase = String.join(" ", words).strip();
        Set<Actor> told = new LinkedHashSet<>();
        for (Mention mention : read(lexica, phrase)) {
            for (Actor actor : mention.actors()) {
                if (told.add(actor)) {
                    out.println(line(actor));
                    out.println("    read so: \"" + mention.text() + "\", " + form(mention.form()));
                    because(lexica, actor, out);
                }
            }
        }
        others(lexica, phrase, told, out);
        places(lexica, phrase, out);
        if (told.stream().noneMatch(Actor::isKnown)
                && lexica.places().named(phrase).isEmpty()) {
            out.println("No one of this name is known" + (on == null ? "" : " on " + on)
                    + ". Add a line to a knowledge folder of yours; docs/adding-knowledge.md says how.");
        }
        out.flush();
        return Main.OK;
    }

    /** The mentions of the words, read as the subject of a sentence; the outermost one first. */
    private List<Mention> read(Lexica lexica, String phrase) {
        Reading reading = engineOptions.engine(lexica).read(Report.of("words", phrase + " said so.", on));
        return reading.detail().mentions().stream()
                .filter(mention -> mention.span().end() <= phrase.length())
                .sorted((one, other) -> Integer.compare(length(other), length(one)))
                .toList();
    }

    private static int length(Mention mention) {
        return mention.span().end() - mention.span().begin();
    }

    private static String form(Mention.Form form) {
        return switch (form) {
            case NAME -> "a name";
            case DESCRIPTION -> "a description that stands for itself";
            case MODIFIER -> "a word before a noun";
            case ANAPHOR -> "followed from elsewhere";
        };
    }

    private static String line(Actor actor) {
        return actor.name()
                + (actor.code() == null ? "  (unknown)" : "  [" + actor.code() + "]")
                + (actor.office() == null ? "" : "  " + actor.office());
    }

    private void because(Lexica lexica, Actor actor, PrintWriter out) {
        for (Term term : lexica.actors().terms(actor.name())) {
            out.println("    " + term.code() + " " + term.office() + ", " + dates(term.period())
                    + (term.group() == null ? "" : ", of " + term.group()) + mark(term.period()));
        }
        Country country = actor.kind() == Actor.Kind.COUNTRY ? lexica.actors().country(actor.code()) : null;
        if (country != null) {
            out.println("    a state, " + dates(country.period()) + mark(country.period()));
        }
        Body body = lexica.actors().named(actor.name());
        if (body != null) {
            out.println("    " + body.sector() + ", " + dates(body.period()) + mark(body.period())
                    + (body.names().isEmpty() ? "" : ", also " + String.join(", ", body.names())));
        }
    }

    private String mark(Period period) {
        return on != null && !period.contains((int) on.toEpochDay()) ? "  (not on that day)" : "";
    }

    private static String dates(Period period) {
        String from = period.from() == Integer.MIN_VALUE
                ? "…"
                : LocalDate.ofEpochDay(period.from()).toString();
        String to = period.to() == Integer.MAX_VALUE
                ? "…"
                : LocalDate.ofEpochDay(period.to()).toString();
        return from.equals("…") && to.equals("…") ? "no dates" : from + " to " + to;
    }

    private void others(Lexica lexica, String phrase, Set<Actor> told, PrintWriter out) {
        for (Actor actor : lexica.actors().lookup(phrase, on)) {
            if (told.add(actor)) {
                out.println("Could also mean: " + line(actor));
                because(lexica, actor, out);
            }
        }
    }

    private static void places(Lexica lexica, String phrase, PrintWriter out) {
        for (Gazetteer.Entry entry : lexica.places().named(phrase)) {
            out.printf(
                    java.util.Locale.ROOT,
                    "Place: %s, %s, %.2f %.2f%n",
                    entry.place().name(),
                    entry.place().country() == null
                            ? "no country"
                            : entry.place().country(),
                    entry.place().latitude(),
                    entry.place().longitude());
        }
    }
}
