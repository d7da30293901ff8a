package org.dragoman.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java that README and guide print, runs it, and holds what comes out to what they say. */
class GuideTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("prints\\s+`([^`]+)`");

    @TempDir
    private Path folder;

    @Test
    void theReadmesLinesPrintWhatItSays() throws Exception {
        String readme = page("README.md");
        String program = """
                import java.time.LocalDate;
                import org.dragoman.coding.Position;
                import org.dragoman.library.Dragoman;
                import org.dragoman.report.Report;
                public class Stands {
                    public static void main(String[] args) {
                        %s
                    }
                }
                """.formatted(only(JAVA, readme));

        assertThat(output(program)).isEqualTo(only(OUTPUT, readme));
    }

    @Test
    void theGuidesProgramPrintsWhatItSays() throws Exception {
        String guide = page("docs/library.md");

        assertThat(output(only(JAVA, guide))).isEqualTo(only(OUTPUT, guide));
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..").resolve(name));
    }

    private static String only(Pattern pattern, String page) {
        List<String> found =
                pattern.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(found).as("what the page has of %s", pattern).hasSize(1);
        return found.get(0);
    }

    private String output(String program) throws Exception {
        Matcher name = Pattern.compile("class (\\w+)").matcher(program);
        assertThat(name.find()).isTrue();
        Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean sound = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-Xlint:all", "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(source))
                .call();
        assertThat(complaints.toString()).isEmpty();
        assertThat(sound).isTrue();
        return run(name.group(1));
    }

    private String run(String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        URL[] classes = Stream.of(folder.toUri().toURL()).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classes);
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
