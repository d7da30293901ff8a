package org.dragoman.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * One command's manual page in roff, made of what its {@code --help} says.
 *
 * <p>Our own writer, because that of the command-line library writes AsciiDoc, which only a Ruby program turns into roff.
 */
final class ManualPage {
    private final CommandLine command;
    private final CommandSpec spec;
    private final String date;
    private final StringBuilder out = new StringBuilder();

    /**
     * A page for a command.
     *
     * @param date the day that the page shows, {@code YYYY-MM-DD}
     */
    ManualPage(CommandLine command, String date) {
        this.command = command;
        this.spec = command.getCommandSpec();
        this.date = date;
    }

    /** The name that {@code man} takes: {@code dragoman-knowledge-find}. */
    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    /** The page of this command, without those of the commands below it. */
    String roff() {
        String name = name(spec);
        line(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" 1 \"" + date + "\" \""
                + spec.root().version()[0] + "\" \"Dragoman\"");
        line(".nh");
        line(".ad l");
        section("NAME");
        text(name + " \\- ", firstSentence(String.join(" ", spec.usageMessage().description())));
        section("SYNOPSIS");
        synopsis();
        section("DESCRIPTION");
        for (String paragraph : spec.usageMessage().description()) {
            text("", paragraph);
            line(".br");
        }
        arguments(
                "ARGUMENTS",
                spec.positionalParameters().stream()
                        .filter(each -> !each.hidden())
                        .map(ArgSpec.class::cast)
                        .toList());
        arguments(
                "OPTIONS",
                spec.options().stream()
                        .filter(each -> !each.hidden())
                        .map(ArgSpec.class::cast)
                        .toList());
        commands();
        examples();
        seeAlso();
        return out.toString();
    }

    private static String firstSentence(String description) {
        int end = description.indexOf(". ");
        String first = end < 0 ? description : description.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private void synopsis() {
        line(".nf");
        String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .stripTrailing();
        synopsis.lines().forEach(each -> text("", each));
        line(".fi");
    }

    private void arguments(String title, List<ArgSpec> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        section(title);
        for (ArgSpec argument : arguments) {
            line(".TP");
            line(label(argument));
            for (String each : argument.description()) {
                text("", each);
            }
        }
    }

    private static String label(ArgSpec argument) {
        if (argument instanceof PositionalParamSpec) {
            return "\\fI" + escaped(argument.paramLabel()) + "\\fR";
        }
        List<String> names = new ArrayList<>();
        for (String each : ((OptionSpec) argument).names()) {
            names.add("\\fB" + escaped(each) + "\\fR");
        }
        String value = argument.arity().max() == 0 ? "" : "=\\fI" + escaped(argument.paramLabel()) + "\\fR";
        return String.join(", ", names) + value;
    }

    private void commands() {
        if (command.getSubcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        command.getSubcommands().forEach((name, below) -> {
            line(".TP");
            line("\\fB" + escaped(name) + "\\fR");
            text(
                    "",
                    firstSentence(String.join(
                                    " ", below.getCommandSpec().usageMessage().description())) + ".");
        });
    }

    private void examples() {
        List<String> lines = new ArrayList<>();
        for (String each : spec.usageMessage().footer()) {
            if (!each.isBlank() && !each.startsWith("Example")) {
                lines.add(each);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        section("EXAMPLES");
        line(".nf");
        lines.forEach(each -> text("", each));
        line(".fi");
    }

    private void seeAlso() {
        List<String> others = new ArrayList<>();
        if (spec.parent() != null) {
            others.add(name(spec.parent()));
        }
        command.getSubcommands().values().forEach(below -> others.add(name(below.getCommandSpec())));
        section("SEE ALSO");
        line(String.join(
                ", ",
                others.stream().map(each -> "\\fB" + escaped(each) + "\\fR(1)").toList()));
    }

    private void section(String title) {
        line(".SH " + title);
    }

    /** A line of text, which must not be taken for a request. */
    private void text(String before, String text) {
        String escaped = escaped(text);
        boolean asksSomething = before.isEmpty() && (escaped.startsWith(".") || escaped.startsWith("'"));
        line(before + (asksSomething ? "\\&" : "") + escaped);
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    /** Backslashes are letters, hyphens are those that a user can copy into a shell, and all is ASCII. */
    private static String escaped(String text) {
        StringBuilder ascii = new StringBuilder();
        text.replace("%n", " ")
                .replace("%%", "%")
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .codePoints()
                .forEach(each -> {
                    if (each < 128) {
                        ascii.appendCodePoint(each);
                    } else {
                        ascii.append(String.format(Locale.ROOT, "\\[u%04X]", each));
                    }
                });
        return ascii.toString();
    }
}
