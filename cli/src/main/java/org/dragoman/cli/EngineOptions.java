package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.ReadBy;
import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;
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
            defaultValue = "dragoman",
            description = "Parser to use (default: ${DEFAULT-VALUE}).")
    String parser = "dragoman";

    @Option(
            names = "--no-gate",
            hidden = true,
            description = "Parse every sentence, to see that the gate loses nothing.")
    boolean noGate;

    /** Loads parser and knowledge side by side: each takes about half of the time from start to first reading. */
    Engine engine() {
        CompletableFuture<Parser> loading = CompletableFuture.supplyAsync(this::loadParser);
        Lexica lexica = lexica();
        try {
            return engine(loading.join(), lexica);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    Engine engine(Lexica lexica) {
        return engine(loadParser(), lexica);
    }

    private Engine engine(Parser loaded, Lexica lexica) {
        Engine engine = new Engine(loaded, lexica);
        return noGate ? engine.withoutGate() : engine;
    }

    /** The knowledge alone. */
    Lexica lexica() {
        return Knowledge.load(knowledge);
    }

    /** What a reading by this program and this knowledge is known by. */
    ReadBy readBy() {
        String program = Main.VERSION.replaceFirst("^dragoman ", "");
        String other = parser.equals("dragoman") ? "" : " with parser " + parser;
        return new ReadBy(program + other, Knowledge.version(knowledge));
    }

    private Parser loadParser() {
        List<String> names = new ArrayList<>();
        for (ParserProvider provider : ServiceLoader.load(ParserProvider.class)) {
            if (provider.name().equals(parser)) {
                return provider.load();
            }
            names.add(provider.name());
        }
        throw new UsageException(
                "There is no parser \"" + parser + "\" here. Use one of: " + String.join(", ", names) + ".");
    }
}
