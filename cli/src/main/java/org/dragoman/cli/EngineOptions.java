package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.ReadBy;
import org.dragoman.library.Dragoman;
import picocli.CommandLine.Option;

/** The options of every command that reads reports, and the engine that they ask for. */
final class EngineOptions {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Lay your own knowledge files over the shipped ones; may be given more than once.")
    List<Path> knowledge = new ArrayList<>();

    @Option(
            names = "--parser",
            paramLabel = "NAME",
            defaultValue = Dragoman.Setup.SHIPPED_PARSER,
            description = "Parser to use (default: ${DEFAULT-VALUE}).")
    String parser = Dragoman.Setup.SHIPPED_PARSER;

    @Option(
            names = "--no-gate",
            hidden = true,
            description = "Parse every sentence, to see that the gate loses nothing.")
    boolean noGate;

    /** The engine that the options ask for. */
    Engine engine() {
        return gated(setup().load().engine());
    }

    Engine engine(Lexica lexica) {
        return gated(setup().over(lexica).engine());
    }

    private Engine gated(Engine engine) {
        return noGate ? engine.withoutGate() : engine;
    }

    /** The knowledge alone. */
    Lexica lexica() {
        return setup().loadLexica();
    }

    /** What a reading by this program and this knowledge is known by. */
    ReadBy readBy() {
        String program = Main.VERSION.replaceFirst("^dragoman ", "");
        String other = parser.equals(Dragoman.Setup.SHIPPED_PARSER) ? "" : " with parser " + parser;
        return new ReadBy(program + other, Knowledge.version(knowledge));
    }

    private Dragoman.Setup setup() {
        Dragoman.Setup setup = Dragoman.setup().parser(parser);
        for (Path folder : knowledge) {
            setup = setup.knowledge(folder);
        }
        return setup;
    }
}
