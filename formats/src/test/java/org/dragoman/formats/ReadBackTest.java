package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Stance;
import org.dragoman.formats.network.Network;
import org.dragoman.formats.network.NetworkBuilder;
import org.dragoman.formats.network.NetworkForm;
import org.dragoman.formats.table.DnaStatements;
import org.dragoman.formats.table.EntryTable;
import org.dragoman.formats.table.EventForm;
import org.dragoman.formats.table.EventLines;
import org.dragoman.formats.table.ParquetTable;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.ReadBy;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.SimpleGraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many entries with hard characters through every form, read back by a reader that knows nothing of the writer. */
class ReadBackTest {
    private static final int MANY = 150;
    private static final String HARD = "„P\", Q;\t\n🕊 שלום <&> =1+1";
    private static final KeptReport REPORT = new KeptReport(
            "sha256:1",
            "k",
            HARD,
            HARD,
            LocalDate.of(2013, 2, 6),
            "https://a.example/?a=1&b=2",
            "en",
            "s",
            1,
            1,
            1,
            new ReadBy("1", "1"));

    private final RandomReadings random = new RandomReadings(11);

    @TempDir
    Path folder;

    private List<Kept<Event>> events() {
        return many(random::event);
    }

    private List<Kept<Position>> positions() {
        return many(random::position);
    }

    private static <E extends Entry> List<Kept<E>> many(java.util.function.Supplier<E> entry) {
        List<Kept<E>> out = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = "e1234567890abcdef%03d".formatted(i);
            out.add(new Kept<>(id, entry.get(), REPORT, null, id, 1));
        }
        return out;
    }

    @Test
    void everyTableComesBackFromCsv() {
        csv(EntryTable.EVENTS, events());
        csv(EntryTable.POSITIONS, positions());
        csv(EntryTable.QUOTATIONS, many(random::quotation));
    }

    private static <E extends Entry> void csv(EntryTable<E> table, List<Kept<E>> entries) {
        StringWriter out = new StringWriter();
        Consumer<Kept<E>> lines = table.csv(out);
        entries.forEach(lines);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows).hasSameSizeAs(entries);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("id")).isEqualTo(entries.get(i).id());
            assertThat(rows.get(i).getField("publisher")).isEqualTo(HARD);
            assertThat(rows.get(i).getField("evidence"))
                    .isEqualTo(entries.get(i).entry().evidence().text());
        }
    }

    @Test
    void everyTableComesBackFromParquet() throws Exception {
        List<Kept<Event>> events = events();
        List<Map<String, Object>> rows = parquet(EntryTable.EVENTS, events);
        for (int i = 0; i < rows.size(); i++) {
            Event event = events.get(i).entry();
            assertThat(rows.get(i))
                    .containsEntry("cameo", event.cameo())
                    .containsEntry("quad", event.quad())
                    .containsEntry("goldstein", event.goldstein())
                    .containsEntry(
                            "lat", event.place() == null ? null : event.place().latitude())
                    .containsEntry("date", event.date().value());
        }
        List<Kept<Position>> positions = positions();
        assertThat(parquet(EntryTable.POSITIONS, positions))
                .extracting(row -> row.get("measure"))
                .containsExactlyElementsOf(positions.stream()
                        .map(kept -> (Object) kept.entry().measure().kind())
                        .toList());
        List<Kept<Quotation>> quotations = many(random::quotation);
        assertThat(parquet(EntryTable.QUOTATIONS, quotations))
                .extracting(row -> row.get("content"))
                .containsExactlyElementsOf(quotations.stream()
                        .map(kept -> (Object) kept.entry().content())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private <E extends Entry> List<Map<String, Object>> parquet(EntryTable<E> table, List<Kept<E>> entries)
            throws Exception {
        Path file = folder.resolve("entries.parquet");
        try (ParquetTable<E> out = ParquetTable.begin(table, file)) {
            entries.forEach(out::add);
        }
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) (List<?>) new CarpetReader<>(file.toFile(), Map.class).toList();
        assertThat(rows).hasSameSizeAs(entries);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .containsEntry("id", entries.get(i).id())
                    .containsEntry("publisher", HARD)
                    .containsEntry(
                            "begin", entries.get(i).entry().evidence().span().begin())
                    .containsEntry("evidence", entries.get(i).entry().evidence().text());
        }
        return rows;
    }

    @Test
    void ploverRecordsComeBackWholeAndReadAsPlainJson() {
        for (Kept<Event> kept : events()) {
            String line = PloverLines.write(kept);
            PloverLines.Line read = PloverLines.read(line);
            assertThat(JsonReadings.plain().write(read.events().get(0)))
                    .isEqualTo(JsonReadings.plain().write(kept.entry()));
            assertThat(read.reportId()).isEqualTo("sha256:1");
            assertThat(read.report().publisher()).isEqualTo(HARD);
            assertThat(read.report().published()).isEqualTo(REPORT.published());
            JsonNode record = JsonMapper.shared().readTree(line);
            assertThat(record.propertyNames())
                    .startsWith(
                            "id",
                            "date",
                            "actor",
                            "event",
                            "recipient",
                            "mode",
                            "context",
                            "event_loc",
                            "quad_code",
                            "event_scale",
                            "text_info",
                            "cite_info");
            assertThat(record.at("/text_info/text").stringValue())
                    .isEqualTo(kept.entry().evidence().text());
            assertThat(record.at("/actor/0/name").stringValue())
                    .isEqualTo(kept.entry().source().actor().name());
        }
    }

    @Test
    void readsPloverRecordsOfOtherPrograms() {
        PloverLines.Line read = PloverLines.read("""
                {"id": "x1", "date": "2013-02-05", "event": ["accuse"], "mode": [], "context": ["military"],
                 "actor": [{"text": "Norway", "code": "NOR", "country": "NOR"}, {"text": "Chad", "code": "TCD"}],
                 "recipient": [{"text": "Mali", "code": "MLI"}], "text": "Norway and Chad accused Mali.",
                 "cite_info": {"url": "https://a.example/1"}}""");
        assertThat(read.reportId()).isEqualTo("plover:https://a.example/1");
        assertThat(read.events())
                .extracting(event -> event.source().actor().code())
                .containsExactly("NOR", "TCD");
        assertThat(read.events()).allSatisfy(event -> {
            assertThat(event.cameo()).isEqualTo("110");
            assertThat(event.quad()).isEqualTo(3);
            assertThat(event.evidence().text()).startsWith("Norway and Chad");
        });
        assertThatThrownBy(() ->
                        PloverLines.read("{\"id\": \"x\", \"event\": [\"FIGHT\"], \"actor\": [{\"text\": \"A\"}]}"))
                .hasMessageContaining("no type \"FIGHT\"");
        assertThatThrownBy(() -> PloverLines.read("{\"id\": \"x\", \"event\": [\"AID\"], \"actor\": []}"))
                .hasMessageContaining("actor");
    }

    @ParameterizedTest
    @EnumSource(EventForm.class)
    void everyFormHasOneLineForEachFact(EventForm form) {
        List<Kept<Event>> events = events();
        StringWriter out = new StringWriter();
        EventLines lines = EventLines.begin(form, out);
        events.forEach(lines::add);
        List<CsvRecord> rows = CsvReader.builder().fieldSeparator(form.separator()).ofCsvRecord(out.toString()).stream()
                .toList();
        long facts = events.stream().filter(kept -> form.takes(kept.entry())).count();
        assertThat(facts).isPositive();
        assertThat(rows).hasSize((int) facts + (form.isHeaded() ? 1 : 0));
        assertThat(lines.leftOut()).isEqualTo(MANY - facts);
        assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).hasSameSizeAs(form.columns()));
    }

    @Test
    void everyStatementComesBackFromDna() {
        List<Kept<Position>> positions = positions();
        StringWriter out = new StringWriter();
        DnaStatements statements = DnaStatements.begin(out);
        positions.forEach(statements::add);
        List<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(out.toString()).stream()
                .toList();
        List<Position> clear = positions.stream()
                .map(Kept::entry)
                .filter(each -> each.stance() == Stance.SUPPORT || each.stance() == Stance.OPPOSE)
                .toList();
        assertThat(clear).isNotEmpty();
        assertThat(rows).hasSameSizeAs(clear);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("text"))
                    .isEqualTo(clear.get(i).evidence().text());
            assertThat(rows.get(i).getField("document_source")).isEqualTo(HARD);
            assertThat(rows.get(i).getField("agreement"))
                    .isEqualTo(clear.get(i).stance() == Stance.SUPPORT ? "1" : "0");
        }
    }

    @Test
    void everyTieComesBackFromGraphml() throws Exception {
        compare(NetworkForm.GRAPHML, (graph, text) -> {
            SimpleGraphMLImporter<String, DefaultWeightedEdge> importer = new SimpleGraphMLImporter<>();
            Map<String, String> ids = new HashMap<>();
            importer.addVertexAttributeConsumer((at, value) -> {
                if (at.getSecond().equals("code")) {
                    ids.put(at.getFirst(), value.getValue());
                }
            });
            importer.setEdgeWeightAttributeName("weight");
            importer.importGraph(graph, new StringReader(text));
            return ids;
        });
    }

    @Test
    void everyTieComesBackFromGexf() throws Exception {
        compare(NetworkForm.GEXF, (graph, text) -> {
            SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
            Map<String, String> ids = new HashMap<>();
            importer.addVertexAttributeConsumer((at, value) -> {
                if (at.getSecond().equals("ID")) {
                    ids.put(at.getFirst(), value.getValue());
                }
            });
            importer.importGraph(graph, new StringReader(text));
            return ids;
        });
    }

    /** Reads a text into a graph and says which id each vertex has in it. */
    private interface Importing {
        Map<String, String> read(Graph<String, DefaultWeightedEdge> graph, String text);
    }

    private void compare(NetworkForm form, Importing importing) throws Exception {
        NetworkBuilder builder = new NetworkBuilder();
        positions().forEach(kept -> builder.add(kept.entry()));
        for (NetworkBuilder.Kind kind : NetworkBuilder.Kind.values()) {
            Network network = builder.build(kind, NetworkBuilder.Normalisation.NONE);
            assertThat(network.edges()).isNotEmpty();
            StringWriter out = new StringWriter();
            form.write(network, out);
            Graph<String, DefaultWeightedEdge> graph = new DirectedWeightedPseudograph<>(
                    SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
            Map<String, String> ids = importing.read(graph, out.toString());
            assertThat(graph.vertexSet()).hasSameSizeAs(network.nodes());
            ids.replaceAll((vertex, id) -> plain(id));
            assertThat(ids.values())
                    .containsExactlyInAnyOrderElementsOf(network.nodes().stream()
                            .map(node -> plain(node.id()))
                            .toList());
            assertThat(ties(graph, ids))
                    .containsExactlyInAnyOrderElementsOf(network.edges().stream()
                            .map(edge -> plain(edge.from()) + ">" + plain(edge.to()))
                            .toList());
        }
    }

    private static List<String> ties(Graph<String, DefaultWeightedEdge> graph, Map<String, String> ids) {
        return graph.edgeSet().stream()
                .map(edge -> ids.get(graph.getEdgeSource(edge)) + ">" + ids.get(graph.getEdgeTarget(edge)))
                .toList();
    }

    /** XML has no control characters, and its attributes no line breaks. */
    private static String plain(String id) {
        return id.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD\\uFFFE\\uFFFF\\s]+", " ")
                .strip();
    }
}
