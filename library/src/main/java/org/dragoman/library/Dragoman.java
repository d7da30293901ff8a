package org.dragoman.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dragoman.Engine;
import org.dragoman.Explanation;
import org.dragoman.Lexica;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.report.Report;
import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;

/**
 * Reads news reports into events, quotations and positions: the front door for programs.
 *
 * <pre>{@code
 * Dragoman dragoman = Dragoman.load();
 * Reading reading = dragoman.code(Report.of("r1", text, LocalDate.of(2012, 1, 25)));
 * for (Position position : reading.positions()) {
 *     System.out.println(position.holder().actor().name() + " " + position.stance() + " " + position.measure().label());
 * }
 * }</pre>
 *
 * <p>Loading takes about a second and some 200 MiB of heap; do it once and share the result. Immutable and thread safe. It
 * opens no file but the knowledge folders that it is given, and no connection. A reading depends on nothing but its report:
 * the same report gives the same reading anywhere.
 */
public final class Dragoman {
    private final Engine engine;
    private final Lexica lexica;

    private Dragoman(Engine engine, Lexica lexica) {
        this.engine = engine;
        this.lexica = lexica;
    }

    /**
     * The shipped parser over the shipped knowledge.
     *
     * @throws org.dragoman.knowledge.KnowledgeException if the knowledge has problems, with all of them
     */
    public static Dragoman load() {
        return setup().load();
    }

    /** Where to start when the knowledge or the parser shall be others than the shipped ones. */
    public static Setup setup() {
        return new Setup(List.of(), Setup.SHIPPED_PARSER);
    }

    /**
     * All that a report tells. Text in another language than English gives a reading without entries, with a note.
     *
     * <p>Offsets in a reading count UTF-16 units of {@link Report#text()}.
     */
    public Reading code(Report report) {
        return engine.read(report);
    }

    /** A report's reading with each sentence's tree and what nearly was an entry. Slower than {@link #code}. */
    public Explanation explain(Report report) {
        return engine.explain(report);
    }

    /** A report's reading as one line of JSON, as {@code dragoman code} prints it. */
    public String json(Report report) {
        return JsonReadings.plain().write(code(report));
    }

    /** The engine behind this door, for those who set up what is around it. */
    public Engine engine() {
        return engine;
    }

    /** What readings know of the world and of words. */
    public Lexica lexica() {
        return lexica;
    }

    /**
     * What to load. Immutable: each call gives a new one.
     *
     * <pre>{@code
     * Dragoman dragoman = Dragoman.setup().knowledge(Path.of("my-knowledge")).load();
     * }</pre>
     */
    public static final class Setup {
        /** The name of the parser that ships with the library. */
        public static final String SHIPPED_PARSER = "dragoman";

        private final List<Path> folders;
        private final String parser;

        private Setup(List<Path> folders, String parser) {
            this.folders = List.copyOf(folders);
            this.parser = parser;
        }

        /** The same with a folder of knowledge laid over what it had. */
        public Setup knowledge(Path folder) {
            List<Path> more = new ArrayList<>(folders);
            more.add(folder);
            return new Setup(more, parser);
        }

        /** The same with another parser, by the name that its {@link ParserProvider} on the class path gives itself. */
        public Setup parser(String name) {
            return new Setup(folders, name);
        }

        /**
         * Loads parser and knowledge side by side: each takes about half of the time from start to first reading.
         *
         * @throws org.dragoman.knowledge.KnowledgeException if the knowledge has problems, with all of them
         * @throws IllegalArgumentException if there is no parser of that name
         */
        public Dragoman load() {
            CompletableFuture<Parser> loading = CompletableFuture.supplyAsync(this::loadParser);
            Lexica lexica = loadLexica();
            try {
                return new Dragoman(new Engine(loading.join(), lexica), lexica);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        /**
         * The knowledge alone, for those who only ask it.
         *
         * @throws org.dragoman.knowledge.KnowledgeException if it has problems, with all of them
         */
        public Lexica loadLexica() {
            return Knowledge.load(folders);
        }

        /** The parser over knowledge that is loaded already. */
        public Dragoman over(Lexica lexica) {
            return new Dragoman(new Engine(loadParser(), lexica), lexica);
        }

        private Parser loadParser() {
            List<String> names = new ArrayList<>();
            // The loader of this class knows the library's jars; that of the thread may be a server's own.
            for (ParserProvider provider : ServiceLoader.load(ParserProvider.class, Dragoman.class.getClassLoader())) {
                if (provider.name().equals(parser)) {
                    return provider.load();
                }
                names.add(provider.name());
            }
            throw new IllegalArgumentException(
                    "There is no parser \"" + parser + "\" here. Use one of: " + String.join(", ", names) + ".");
        }
    }
}
