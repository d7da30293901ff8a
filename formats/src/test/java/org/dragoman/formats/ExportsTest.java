package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.formats.network.Network;
import org.dragoman.formats.network.NetworkBuilder;
import org.dragoman.formats.network.NetworkForm;
import org.dragoman.formats.table.DnaStatements;
import org.dragoman.formats.table.EntryTable;
import org.dragoman.formats.table.EventForm;
import org.dragoman.formats.table.EventLines;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.ReadBy;
import org.dragoman.place.Place;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every export is read back by a reader that knows nothing of the writer. */
class ExportsTest {
    private static final String HARD = "Said \"no\",\tthen\nleft 🕊 שלום;end";
    private static final Actor NORWAY = country("Norway", "NOR");
    private static final Actor MALI = country("Mali", "MLI");
    private static final Actor CHAD = country("Chad", "TCD");

    @ParameterizedTest
    @EnumSource(EventForm.class)
    void everyFormHasItsColumnsInEveryLine(EventForm form) {
        StringWriter out = new StringWriter();
        EventLines lines = EventLines.begin(form, out);
        lines.add(event("111", Factuality.ASSERTED));
        lines.add(event("190", Factuality.DEMANDED));
        List<CsvRecord> rows = rows(out.toString(), form.separator());
        assertThat(form.columns())
                .hasSize(
                        switch (form) {
                            case GDELT1 -> 58;
                            case GDELT2 -> 61;
                            case ICEWS -> 20;
                            case POLECAT -> 40;
                            case PHOENIX -> 26;
                        })
                .doesNotHaveDuplicates();
        assertThat(rows).hasSize(form.isHeaded() ? 2 : 1);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.getFieldCount()).isEqualTo(form.columns().size()));
        assertThat(lines.leftOut()).isEqualTo(1);
    }

    @Test
    void gdeltNumbersDemandsInItsOwnWay() {
        assertThat(cell("106", "EventCode")).as("talks").isEqualTo("108");
        assertThat(cell("108", "EventCode")).as("mediation").isEqualTo("105");
        assertThat(cell("105", "EventCode")).as("yielding, not mediation").isEqualTo("100");
        assertThat(cell("101", "EventCode")).as("cooperation, not information").isEqualTo("100");
        assertThat(cell("107", "EventCode")).as("a settlement, not a ceasefire").isEqualTo("100");
        assertThat(cell("1056", "EventCode"))
                .as("de-escalation, the same in both")
                .isEqualTo("1056");
        assertThat(cell("1213", "EventCode")).as("in 1.1b3 only").isEqualTo("121");
        for (String same : List.of("016", "018", "1211", "124", "126", "127", "128", "163", "164", "166")) {
            assertThat(cell(same, "EventCode")).isEqualTo(same);
        }
        assertThat(cell("111", "EventCode")).isEqualTo("111");
        assertThat(cell("111", "SQLDATE")).isEqualTo("20130205");
        assertThat(cell("111", "ActionGeo_Lat")).startsWith("12.6392");
    }

    private static String cell(String cameo, String column) {
        List<String> row = EventForm.GDELT2.row(event(cameo, Factuality.ASSERTED));
        return row.get(EventForm.GDELT2.columns().indexOf(column));
    }

    @Test
    void hardCharactersSurviveInTables() {
        StringWriter out = new StringWriter();
        EntryTable.POSITIONS.csv(out).accept(position(NORWAY, "sanctions", "MLI", Stance.OPPOSE));
        CsvRecord row = rows(out.toString(), ',').get(1);
        assertThat(row.getField(row.getFieldCount() - 1)).isEqualTo(HARD);
    }

    @Test
    void dnaGetsStatementsThatAgreeOrDisagree() {
        StringWriter out = new StringWriter();
        DnaStatements statements = DnaStatements.begin(out);
        statements.add(position(NORWAY, "sanctions", "MLI", Stance.OPPOSE));
        statements.add(position(CHAD, "sanctions", "MLI", Stance.NEUTRAL));
        statements.add(position(CHAD, "sanctions", "MLI", Stance.SUPPORT));
        List<CsvRecord> rows = rows(out.toString(), ';');
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getFields()).endsWith("Norway", "sanctions (MLI)", "0");
        assertThat(rows.get(2).getFields()).endsWith("Chad", "sanctions (MLI)", "1");
        assertThat(rows.get(1).getFields()).contains(HARD);
    }

    @Test
    void campsComeOutOfCongruenceAndConflict() {
        NetworkBuilder builder = builder();
        Network alike = builder.build(NetworkBuilder.Kind.CONGRUENCE, NetworkBuilder.Normalisation.NONE);
        assertThat(alike.edges()).singleElement().satisfies(edge -> {
            assertThat(List.of(edge.from(), edge.to())).containsExactly("MLI", "TCD");
            assertThat(edge.weight()).isEqualTo(2);
        });
        Network against = builder.build(NetworkBuilder.Kind.CONFLICT, NetworkBuilder.Normalisation.JACCARD);
        assertThat(against.edges())
                .hasSize(2)
                .allSatisfy(edge -> assertThat(edge.weight()).isEqualTo(0.5));
        assertThat(against.above(0.6).edges()).isEmpty();
        assertThat(against.above(0.6).nodes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = NetworkForm.class,
            names = {"GRAPHML", "GEXF"})
    void networksAreWellFormedAndComplete(NetworkForm form) throws Exception {
        Network network = builder().build(NetworkBuilder.Kind.TWO_MODE, NetworkBuilder.Normalisation.NONE);
        StringWriter out = new StringWriter();
        form.write(network, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagNameNS("*", "node").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagNameNS("*", "edge").getLength()).isEqualTo(5);
        Element edge = (Element) document.getElementsByTagNameNS("*", "edge").item(0);
        assertThat(edge.getAttribute("source")).isEqualTo(form == NetworkForm.GRAPHML ? "n1" : "MLI");
        assertThat(edge.getAttribute("target")).startsWith(form == NetworkForm.GRAPHML ? "n" : "m:");
    }

    @Test
    void pajekAndUcinetCountNodesFromOne() throws Exception {
        Network network = builder().build(NetworkBuilder.Kind.SUBTRACT, NetworkBuilder.Normalisation.NONE);
        StringWriter pajek = new StringWriter();
        NetworkForm.PAJEK.write(network, pajek);
        assertThat(pajek.toString().lines())
                .startsWith("*Vertices 3", "1 \"Mali\"")
                .endsWith("2 3 -1");
        StringWriter ucinet = new StringWriter();
        NetworkForm.UCINET.write(network, ucinet);
        assertThat(ucinet.toString().lines()).startsWith("dl n=3 format=edgelist1", "labels:", "\"Mali\"");
    }

    private static NetworkBuilder builder() {
        NetworkBuilder builder = new NetworkBuilder();
        builder.add(position(NORWAY, "sanctions", "MLI", Stance.OPPOSE).entry());
        builder.add(position(MALI, "sanctions", "MLI", Stance.SUPPORT).entry());
        builder.add(position(CHAD, "sanctions", "MLI", Stance.SUPPORT).entry());
        builder.add(position(MALI, "talks", "TCD", Stance.SUPPORT).entry());
        builder.add(position(CHAD, "talks", "TCD", Stance.SUPPORT).entry());
        builder.add(position(CHAD, "talks", "TCD", Stance.WITHHELD).entry());
        return builder;
    }

    private static List<CsvRecord> rows(String text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .toList();
    }

    private static Actor country(String name, String code) {
        return new Actor(name, code, code, "GOV", null, Actor.Kind.COUNTRY);
    }

    private static KeptReport report() {
        return new KeptReport(
                "sha256:ab",
                "r1",
                HARD,
                "Own Wire",
                LocalDate.of(2013, 2, 6),
                "https://a.example/1",
                "en",
                "sha256:ab",
                1,
                1,
                0,
                new ReadBy("1", "2"));
    }

    private static Evidence proof() {
        return new Evidence(0, new Span(0, HARD.length()), HARD, null);
    }

    private static Kept<Event> event(String cameo, Factuality factuality) {
        Event event = new Event(
                new Participant(NORWAY, "Norway"),
                new Participant(MALI, HARD),
                cameo,
                new Plover("ACCUSE", "disapprove", List.of("military", "diplomatic")),
                3,
                -2,
                factuality,
                null,
                new Dating("2013-02-05", Dating.Precision.DAY, "told"),
                new Place("Bamako", "MLI", 12.6392, -8.0029),
                "told",
                Map.of(),
                0.8,
                proof(),
                "frame");
        return new Kept<>("e197c9699ab40017712b3", event, report(), null, "e197c9699ab40017712b3", 1);
    }

    private static Kept<Position> position(Actor holder, String kind, String target, Stance stance) {
        Position position = new Position(
                new Participant(holder, holder.name()),
                null,
                new Measure(kind, target, kind),
                null,
                stance,
                "state",
                Factuality.ASSERTED,
                null,
                new Dating("2013-02-05", Dating.Precision.DAY, "told"),
                0.8,
                proof(),
                "rule");
        return new Kept<>("p1163a0cba547315fcfc1", position, report(), null, "p1", 1);
    }
}
