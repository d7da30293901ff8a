package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.formats.network.Network;
import org.dragoman.formats.network.NetworkForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks for Pajek and UCINET, read back by readers that take nothing but what the programs' manuals describe. */
class NetworkReadBackTest {
    private static final int CUT = 18;
    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";

    private static final List<String> HARD = List.of(
            "Mali",
            "the \"so-called\" council",
            "a tab\tand a break\nwithin\r\nand after",
            "next\u0085line \u2028 and \u2029 paragraph",
            "dove 🕊️ flag 🇺🇳",
            "قالت الوزارة",
            "a; b, c = d | e",
            "back\\slash",
            "'single'",
            "*Edges",
            "data:",
            "dl n=3",
            "2 3 1",
            "<b>bold</b> & naïve café Łódź",
            "military-intervention in Syria",
            "military-intervention in Mali",
            "Military-Intervention in Chad",
            "ends with a quote\"");

    /** A network as read: what nodes are called, how many of them are actors, and its ties as "from to weight". */
    private record Read(List<String> labels, int actors, List<String> ties) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 18})
    void pajekReadsWhatWasWritten(int actors) throws IOException {
        Network network = network(actors);
        Read read = pajek(written(NetworkForm.PAJEK, network));
        assertThat(read.labels).hasSize(HARD.size()).containsExactlyElementsOf(plain());
        assertThat(read.actors).isEqualTo(actors);
        assertThat(read.ties).containsExactlyElementsOf(ties(network, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 18})
    void ucinetReadsWhatWasWrittenAndEveryTieBothWays(int actors) throws IOException {
        Network network = network(actors);
        Read read = ucinet(written(NetworkForm.UCINET, network));
        assertThat(read.labels).hasSize(HARD.size());
        for (int i = 0; i < HARD.size(); i++) {
            assertThat(read.labels.get(i)).endsWith(plain().get(i));
        }
        assertThat(read.labels.stream()
                        .map(label -> label.substring(0, Math.min(CUT, label.length()))
                                .toUpperCase(Locale.ROOT)))
                .as("labels as UCINET cuts them")
                .doesNotHaveDuplicates();
        assertThat(read.ties).containsExactlyInAnyOrderElementsOf(ties(network, true));
    }

    private static List<String> plain() {
        return HARD.stream()
                .map(label -> label.replaceAll("(\"|\\R|\\t)+", "'"))
                .toList();
    }

    private static Network network(int actors) {
        List<Network.Node> nodes = new ArrayList<>();
        for (int i = 0; i < HARD.size(); i++) {
            nodes.add(new Network.Node("id " + i, HARD.get(i), i < actors, i));
        }
        List<Network.Edge> edges = new ArrayList<>();
        for (int i = 1; i < HARD.size(); i++) {
            double weight = (i - 9) * 10 / 3.0;
            edges.add(new Network.Edge("id " + (i - 1), "id " + i, weight, i, 2 * i));
        }
        return new Network(nodes, edges);
    }

    private static List<String> ties(Network network, boolean bothWays) {
        List<String> ids = network.nodes().stream().map(Network.Node::id).toList();
        List<String> out = new ArrayList<>();
        for (Network.Edge edge : network.edges()) {
            int from = ids.indexOf(edge.from()) + 1;
            int to = ids.indexOf(edge.to()) + 1;
            out.add(tie(from, to, edge.weight()));
            if (bothWays) {
                out.add(tie(to, from, edge.weight()));
            }
        }
        return out;
    }

    private static String tie(int from, int to, double weight) {
        return from + " " + to + " " + Math.round(weight * 10_000);
    }

    private static String written(NetworkForm form, Network network) throws IOException {
        StringWriter out = new StringWriter();
        form.write(network, out);
        return out.toString();
    }

    // ---- Pajek: *Vertices n [n of the first mode], then number and label in quotation marks; *Edges, then two
    // numbers, value

    private static Read pajek(String text) {
        List<String> lines = text.lines().toList();
        assertThat(text.split("\\R", -1))
                .as("no line ends where Pajek sees one")
                .hasSize(lines.size() + 1);
        Matcher head = matched("\\*Vertices ([0-9]+)(?: ([0-9]+))?", lines.get(0));
        int count = Integer.parseInt(head.group(1));
        int actors = head.group(2) == null ? count : Integer.parseInt(head.group(2));
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Matcher vertex = matched("([0-9]+) \"([^\"]*)\"", lines.get(i));
            assertThat(Integer.parseInt(vertex.group(1))).isEqualTo(i);
            labels.add(vertex.group(2));
        }
        assertThat(lines.get(count + 1)).isEqualTo("*Edges");
        return new Read(labels, actors, ties(lines.subList(count + 2, lines.size()), count));
    }

    // ---- UCINET: the word DL, phrases "name = value"; labels between blanks, commas or quotation marks; pairs in
    // order

    private static Read ucinet(String text) {
        Matcher parts = matched("(?is)dl\\s+(.*?)\\blabels:(.*)\\ndata:\\n(.*)", text);
        Set<String> phrases =
                Set.of(parts.group(1).strip().toLowerCase(Locale.ROOT).split("\\s+"));
        int count = phrases.stream()
                .filter(phrase -> phrase.startsWith("n="))
                .map(phrase -> Integer.parseInt(phrase.substring(2)))
                .findFirst()
                .orElseThrow();
        assertThat(phrases).containsExactlyInAnyOrder("n=" + count, "format=edgelist1");
        List<String> labels = Pattern.compile("\"([^\"\\v]*)\"|[^\\s,=\"]+")
                .matcher(parts.group(2))
                .results()
                .map(label -> label.group(1) == null ? label.group() : label.group(1))
                .collect(Collectors.toList());
        assertThat(labels).as("as many labels as nodes").hasSize(count);
        return new Read(labels, count, ties(parts.group(3).lines().toList(), count));
    }

    private static List<String> ties(List<String> lines, int count) {
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            Matcher tie = matched("([0-9]+) ([0-9]+) " + NUMBER, line);
            int from = Integer.parseInt(tie.group(1));
            int to = Integer.parseInt(tie.group(2));
            assertThat(List.of(from, to)).allSatisfy(node -> assertThat(node).isBetween(1, count));
            out.add(tie(from, to, Double.parseDouble(tie.group(3))));
        }
        return out;
    }

    private static Matcher matched(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return matcher;
    }
}
