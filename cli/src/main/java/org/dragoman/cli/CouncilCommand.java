package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.coding.ToldPosition;
import org.dragoman.council.Ballot;
import org.dragoman.council.Forecast;
import org.dragoman.council.Forecaster;
import org.dragoman.council.Question;
import org.dragoman.council.Stand;
import org.dragoman.council.Veto;
import org.dragoman.formats.CouncilJson;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.Intake;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks how the Security Council would vote. */
@Command(
        name = "council",
        mixinStandardHelpOptions = true,
        description = {
            "How the members of the Security Council would vote on a measure.",
            "Judges by what they said and did, as the ledger or the given reports tell it, and says what would come of"
                    + " the vote. Earlier vetoes are shown beside it."
        },
        footer = {"", "Example:", "  dragoman council --measure sanctions --target SYR --on 2012-01-25 report.txt"})
final class CouncilCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Reports to judge by; without them the ledger is asked.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--measure", paramLabel = "KIND", required = true, description = "The measure, such as sanctions.")
    private String measure = "";

    @Option(names = "--target", paramLabel = "CODE", required = true, description = "On whom, such as SYR.")
    private String target = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the vote (default: today).")
    private @Nullable LocalDate on;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication of reports that give none (default: the day of the vote).")
    private @Nullable LocalDate published;

    @Option(names = "--why", description = "Tell the rule, and how each member voted on earlier drafts.")
    private boolean why;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv (default: table).")
    private Format format = Format.TABLE;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Lexica lexica = engineOptions.lexica();
        Question question = question(lexica);
        boolean[] failed = new boolean[1];
        List<ToldPosition> told = files.isEmpty() ? fromLedger(question) : fromReports(lexica, question, failed);
        Forecast forecast = new Forecaster(lexica.council(), lexica.parents()).ask(question, told);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print(forecast, lexica, out);
            case JSON -> out.println(CouncilJson.write(forecast));
            case CSV -> out.print(CouncilJson.csv(forecast));
        }
        out.flush();
        return failed[0] ? Main.SOME_FAILED : Main.OK;
    }

    private Question question(Lexica lexica) {
        boolean known = lexica.measures().frames().stream()
                .anyMatch(frame -> frame.header("measure").equals(measure));
        if (!known) {
            throw new UsageException("There is no measure \"" + measure
                    + "\". Write a kind such as sanctions, no-fly-zone, ceasefire or membership.");
        }
        String code = target.toUpperCase(Locale.ROOT);
        if (lexica.actors().country(code) == null) {
            throw new UsageException(
                    "There is no country \"" + target + "\". Write its code of three letters, such as SYR.");
        }
        return new Question(measure, code, on == null ? LocalDate.now(java.time.ZoneOffset.UTC) : on);
    }

    // ---- what is told ----

    private List<ToldPosition> fromLedger(Question question) {
        List<ToldPosition> told = new ArrayList<>();
        try (Ledger ledger = ledgerOption.openThere()) {
            Query query = Query.builder()
                    .measureTarget(question.target())
                    .until(question.on())
                    .limit(Integer.MAX_VALUE)
                    .build();
            ledger.positions(query, kept -> told.add(told(kept)));
        }
        return told;
    }

    private static ToldPosition told(Kept<Position> kept) {
        return new ToldPosition(kept.entry(), kept.report().key(), kept.report().published());
    }

    private List<ToldPosition> fromReports(Lexica lexica, Question question, boolean[] failed) {
        Engine engine = engineOptions.engine(lexica);
        List<ToldPosition> told = new ArrayList<>();
        try (Deliveries deliveries = Intake.standard()
                .publishedOn(published == null ? question.on() : published)
                .notices(spec.commandLine().getErr()::println)
                .files(files)
                .open()) {
            while (deliveries.hasNext()) {
                Delivery delivery = deliveries.next();
                failed[0] |= delivery.fold(
                        delivered -> {
                            Reading reading = engine.read(delivered.report());
                            reading.positions()
                                    .forEach(position -> told.add(new ToldPosition(
                                            position,
                                            reading.report().key(),
                                            reading.report().published())));
                            return false;
                        },
                        undelivered -> {
                            spec.commandLine().getErr().println(undelivered.message());
                            return true;
                        });
            }
        }
        return told;
    }

    // ---- for people ----

    private void print(Forecast forecast, Lexica lexica, PrintWriter out) {
        Question question = forecast.question();
        out.printf(
                Locale.ROOT,
                "%s on %s in the Security Council of %s%n%n",
                question.measure(),
                name(lexica, question.target()),
                question.on());
        Columns table = new Columns("member", "", "would vote", "sure", "since", "because it", "earlier draft");
        for (Stand stand : forecast.stands()) {
            table.add(
                    name(lexica, stand.seat().country()),
                    stand.seat().permanent() ? "P" : "",
                    stand.ballot().name().toLowerCase(Locale.ROOT),
                    stand.ballot() == Ballot.UNKNOWN ? "" : String.format(Locale.ROOT, "%.1f", stand.sure()),
                    since(stand),
                    because(stand),
                    earlier(stand));
            if (stand.told() != null) {
                table.below(cut(stand.told().position().evidence().text()) + "  ["
                        + stand.told().report() + "]");
            }
        }
        table.print(out);
        out.println();
        out.println(count(forecast) + ": it " + outcome(forecast, lexica) + ".");
        if (why) {
            out.println();
            Forecaster.RULE.forEach(line -> out.println("- " + line));
            earlier(forecast, lexica, out);
        }
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private static String since(Stand stand) {
        String value =
                stand.told() == null ? null : stand.told().position().date().value();
        return value == null ? "" : value;
    }

    private static String because(Stand stand) {
        return switch (stand.ground()) {
            case VOTE -> "voted so";
            case WORD -> "said or did so";
            case RELATED ->
                "said so of "
                        + (stand.told() == null
                                ? ""
                                : stand.told().position().measure().kind());
            case EARLIER_DRAFT -> "voted so on another draft";
            case NONE -> "";
        };
    }

    private static String earlier(Stand stand) {
        Veto veto = stand.earlier();
        return veto == null ? "" : stand.earlierBallot().name().toLowerCase(Locale.ROOT) + " " + veto.date();
    }

    private static String count(Forecast forecast) {
        return forecast.count(Ballot.FOR) + " for, " + forecast.count(Ballot.AGAINST) + " against, "
                + forecast.count(Ballot.ABSTAIN) + " abstaining, " + forecast.count(Ballot.UNKNOWN) + " unknown, "
                + forecast.needed() + " needed";
    }

    private static String outcome(Forecast forecast, Lexica lexica) {
        List<String> names =
                forecast.hands().stream().map(code -> name(lexica, code)).toList();
        return switch (forecast.outcome()) {
            case VETOED -> forecast.outcome().words() + " by " + String.join(" and ", names);
            case OPEN -> forecast.outcome().words() + ", in the hands of " + String.join(", ", names);
            case PASSES, FAILS -> forecast.outcome().words();
        };
    }

    private static void earlier(Forecast forecast, Lexica lexica, PrintWriter out) {
        Question question = forecast.question();
        List<Veto> vetoes = forecast.drafts();
        if (vetoes.isEmpty()) {
            return;
        }
        out.println();
        out.println("Drafts on " + name(lexica, question.target()) + " that were vetoed before:");
        for (Veto veto : vetoes) {
            out.println("  " + veto.date() + "  " + veto.draft() + "  " + veto.subject() + ": vetoed by "
                    + names(lexica, veto.vetoedBy())
                    + (veto.against().isEmpty() ? "" : "; also against: " + names(lexica, veto.against()))
                    + (veto.abstained().isEmpty() ? "" : "; abstained: " + names(lexica, veto.abstained()))
                    + (veto.complete() ? "; the others in favour" : ""));
        }
    }

    private static String names(Lexica lexica, List<String> codes) {
        return String.join(", ", codes.stream().map(code -> name(lexica, code)).toList());
    }

    private static String name(Lexica lexica, String code) {
        var country = lexica.actors().country(code);
        return country == null ? code : country.name();
    }
}
