package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dragoman.Explanation;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.report.Report;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeMention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a sentence is read: its tree, who is meant, what came out, and what nearly did. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows how a sentence is read: tree, mentions, entries, and what nearly was one.",
        footer = {
            "",
            "Example:",
            "  dragoman explain \"Turkey's foreign minister said Ankara was against sanctions on Iran.\""
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SENTENCE", description = "One or more sentences.")
    private String text = "";

    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication, such as 2012-01-25.")
    private @Nullable LocalDate published;

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Explanation explanation = engineOptions.engine().explain(Report.of("sentence", text, published));
        for (Explanation.Step step : explanation.steps()) {
            tree(out, step.sentence().tree());
            mentions(out, explanation, step.sentence().index());
            entries(out, explanation, step.sentence().index());
            if (!step.nearly().isEmpty()) {
                out.println("Nearly");
                step.nearly().forEach(line -> out.println("  " + line));
            }
            out.println();
        }
        explanation.reading().notes().forEach(note -> out.println("Note: " + note));
        out.flush();
        return Main.OK;
    }

    private static void tree(PrintWriter out, Tree tree) {
        out.println("Tree");
        for (Token token : tree.tokens()) {
            String head = token.head() < 0 ? "root" : tree.token(token.head()).text();
            out.printf(
                    "  %3d  %-18s %-16s %-5s %-12s %s%n",
                    token.index(), token.text(), token.lemma(), token.tag(), token.relation(), head);
        }
    }

    private static void mentions(PrintWriter out, Explanation explanation, int sentence) {
        out.println("Mentions");
        for (Mention mention : explanation.reading().detail().mentions()) {
            if (mention.sentence() == sentence) {
                for (Actor actor : mention.actors()) {
                    out.printf(
                            "  %-40s %s%n",
                            mention.text(),
                            actor(actor) + (mention.form() == Mention.Form.ANAPHOR ? "  (followed)" : ""));
                }
            }
        }
        for (TimeMention time : explanation.reading().detail().times()) {
            if (time.sentence() == sentence) {
                out.printf("  %-40s %s %s%n", time.text(), time.type(), time.value());
            }
        }
    }

    private static String actor(Actor actor) {
        return actor.name()
                + (actor.code() == null ? "  (unknown)" : "  [" + actor.code() + "]")
                + (actor.office() == null ? "" : "  " + actor.office());
    }

    private static void entries(PrintWriter out, Explanation explanation, int sentence) {
        out.println("Entries");
        for (Position position : explanation.reading().positions()) {
            if (position.evidence().sentence() == sentence) {
                out.printf(
                        "  position   %s %ss %s%s: %s (%s)%n",
                        name(position.holder()),
                        position.stance().label(),
                        position.measure().kind(),
                        position.measure().target() == null
                                ? ""
                                : " / " + position.measure().target(),
                        position.measure().label(),
                        position.act());
                tail(out, position.date(), position.factuality().label(), position.rule(), position.confidence());
            }
        }
        for (Event event : explanation.reading().events()) {
            if (event.evidence().sentence() == sentence) {
                Participant target = event.target();
                out.printf(
                        "  event      %s -> %s  %s %s%n",
                        name(event.source()),
                        target == null ? "(nobody)" : name(target),
                        event.cameo(),
                        event.plover().type()
                                + (event.plover().mode() == null
                                        ? ""
                                        : "/" + event.plover().mode()));
                tail(out, event.date(), event.factuality().label(), event.rule(), event.confidence());
            }
        }
        for (Quotation quotation : explanation.reading().quotations()) {
            if (quotation.evidence().sentence() == sentence) {
                out.printf(
                        "  quotation  %s %s (%s): %s%n",
                        name(quotation.speaker()),
                        quotation.cue(),
                        quotation.kind().label(),
                        quotation.content());
            }
        }
    }

    private static String name(Participant participant) {
        String code = participant.actor().code();
        return participant.actor().name() + (code == null ? "" : " [" + code + "]");
    }

    private static void tail(PrintWriter out, Dating date, String factuality, String rule, double confidence) {
        out.printf(
                "             %s, %s, by rule %s, confidence %.2f%n",
                date.value() == null ? "no date" : date.value(), factuality, rule, confidence);
    }
}
