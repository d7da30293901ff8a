package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.report.Dateline;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeMention;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class JsonReadingsTest {
    private static final String TEXT = "OSLO - Norway condemned the raid. \"It must stop,\" Ida Berg said.";
    private static final Actor NORWAY = new Actor("Norway", "NOR", "NOR", "GOV", null, Actor.Kind.COUNTRY);
    private static final Actor BERG =
            new Actor("Ida Berg", "NORGOV", "NOR", "GOV", "foreign minister", Actor.Kind.PERSON);
    private static final Actor MALI = new Actor("Mali", "MLI", "MLI", "GOV", null, Actor.Kind.COUNTRY);
    private static final Dating DAY = new Dating("2013-02-05", Dating.Precision.DAY, "publication date");
    private static final Place OSLO = new Place("Oslo", "NOR", 59.9127, 10.7461);
    private static final Evidence FIRST = new Evidence(0, new Span(7, 33), "Norway condemned the raid.", null);

    private static final Reading READING = new Reading(
            new Report("r1", "A raid", TEXT, LocalDate.of(2013, 2, 5), null, "Own Wire", "en"),
            new Dateline("Oslo", null, null),
            OSLO,
            List.of(new Position(
                    new Participant(NORWAY, "Norway"),
                    new Participant(BERG, "Ida Berg"),
                    new Measure("ceasefire", "MLI", "the fighting must stop"),
                    null,
                    Stance.SUPPORT,
                    "state",
                    Factuality.ASSERTED,
                    null,
                    DAY,
                    0.9,
                    FIRST,
                    "state+stop")),
            List.of(new Event(
                    new Participant(NORWAY, "Norway"),
                    new Participant(MALI, "the raid"),
                    "111",
                    new Plover("DISAPPROVE", null, List.of("military")),
                    3,
                    -2,
                    Factuality.ASSERTED,
                    null,
                    DAY,
                    OSLO,
                    "named in the sentence",
                    Map.of("killed", "3"),
                    0.8,
                    FIRST,
                    "condemn")),
            List.of(new Quotation(
                    new Participant(BERG, "Ida Berg"),
                    "said",
                    "It must stop",
                    Quotation.Kind.DIRECT,
                    null,
                    DAY,
                    1,
                    new Evidence(1, new Span(34, 64), "\"It must stop,\" Ida Berg said.", new Span(35, 47)),
                    "direct")),
            List.of("a note"),
            new Reading.Detail(
                    List.of(new Span(7, 33), new Span(34, 64)),
                    List.of(new Mention(
                            0, 0, new Span(7, 13), "Norway", List.of(NORWAY, MALI), Mention.Form.NAME, null)),
                    List.of(new TimeMention(0, 0, 0, new Span(0, 4), "OSLO", TimeMention.Type.DATE, "2013-02-05", DAY)),
                    List.of(new PlaceMention(0, 0, new Span(0, 4), "OSLO", OSLO))));

    @Test
    void writesTheContractFieldByField() {
        String berg =
                "{'name':'Ida Berg','text':'Ida Berg','code':'NORGOV','country':'NOR','sector':'GOV','office':'foreign minister'}";
        String norway = "{'name':'Norway','text':'Norway','code':'NOR','country':'NOR','sector':'GOV'}";
        String date = "'date':'2013-02-05','datePrecision':'day','dateReason':'publication date'";
        String first = "'evidence':{'sentence':0,'begin':7,'end':33,'text':'Norway condemned the raid.'}";
        String wanted =
                "{'report':{'key':'r1','id':'" + READING.report().id() + "','publisher':'Own Wire','title':'A raid',"
                        + "'published':'2013-02-05','url':null,'language':'en','dateline':{'place':'Oslo','country':'NOR'}},"
                        + "'positions':[{'holder':" + norway + ",'speaker':" + berg
                        + ",'measure':{'kind':'ceasefire','target':'MLI','label':'the fighting must stop'},'about':null,"
                        + "'stance':'support','act':'state','factuality':'asserted','attribution':null," + date
                        + ",'confidence':0.9," + first + ",'rule':'state+stop'}],"
                        + "'events':[{'source':" + norway
                        + ",'target':{'name':'Mali','text':'the raid','code':'MLI','country':'MLI','sector':'GOV'},"
                        + "'cameo':'111','plover':{'type':'DISAPPROVE','mode':null,'contexts':['military']},'quad':3,"
                        + "'goldstein':-2.0,'factuality':'asserted','attribution':null," + date
                        + ",'place':{'name':'Oslo','country':'NOR','lat':59.9127,'lon':10.7461},"
                        + "'placeReason':'named in the sentence','details':{'killed':'3'},'confidence':0.8," + first
                        + ",'rule':'condemn'}],"
                        + "'quotations':[{'speaker':" + berg
                        + ",'cue':'said','content':'It must stop','kind':'direct','addressee':null," + date
                        + ",'confidence':1.0,'evidence':{'sentence':1,'begin':34,'end':64,"
                        + "'text':'\\`It must stop,\\` Ida Berg said.','contentBegin':35,'contentEnd':47},'rule':'direct'}],"
                        + "'notes':['a note']}";
        assertThat(JsonReadings.plain().write(READING))
                .isEqualTo(wanted.replace('\'', '"').replace('`', '"'));
    }

    @Test
    void addsWhatTheReadingSawWhenAskedForDetail() {
        String line = JsonReadings.detailed().write(READING);
        assertThat(line)
                .contains("\"text\":\"OSLO - Norway condemned")
                .contains("\"sentences\":[{\"begin\":7,\"end\":33},{\"begin\":34,\"end\":64}]")
                .contains("\"mentions\":[{\"begin\":7,\"end\":13,\"text\":\"Norway\",\"actor\":{\"name\":\"Norway\"")
                .contains(",\"actor\":{\"name\":\"Mali\"")
                .contains(
                        "\"times\":[{\"begin\":0,\"end\":4,\"text\":\"OSLO\",\"type\":\"DATE\",\"value\":\"2013-02-05\"}]")
                .endsWith("\"places\":[{\"begin\":0,\"end\":4,\"text\":\"OSLO\",\"name\":\"Oslo\",\"country\":\"NOR\","
                        + "\"lat\":59.9127,\"lon\":10.7461}]}");
    }

    @RepeatedTest(200)
    void readsBackWhatItWrote(RepetitionInfo repetition) {
        Reading reading = new RandomReadings(repetition.getCurrentRepetition()).next();
        String line = JsonReadings.detailed().write(reading);
        JsonReadings.Line again = JsonReadings.plain().read(line);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(again.reading()).isEqualTo(reading);
        assertThat(again.id()).isEqualTo(reading.report().id());
        assertThat(JsonReadings.detailed().write(again.reading(), again.id())).isEqualTo(line);
    }

    @RepeatedTest(50)
    void readsBackSingleEntries(RepetitionInfo repetition) {
        RandomReadings random = new RandomReadings(repetition.getCurrentRepetition());
        Event event = random.event();
        Position position = random.position();
        Quotation quotation = random.quotation();
        JsonReadings json = JsonReadings.plain();
        assertThat(json.readEvent(json.write(event))).isEqualTo(event);
        assertThat(json.readPosition(json.write(position))).isEqualTo(position);
        assertThat(json.readQuotation(json.write(quotation))).isEqualTo(quotation);
    }

    @Test
    void keepsTheIdOfAReportWithoutItsText() {
        JsonReadings.Line line = JsonReadings.plain().read(JsonReadings.plain().write(READING));
        assertThat(line.reading().report().text()).isEmpty();
        assertThat(line.id()).isEqualTo(READING.report().id());
    }

    @Test
    void leavesTheOfficeOutForWhatIsNoPersonAndDetailsWhenThereAreNone() {
        String event = JsonReadings.plain().write(READING.events().get(0));
        assertThat(event).doesNotContain("office").contains("details");
        assertThat(JsonReadings.plain().write(new RandomReadings(1).quotation()))
                .doesNotContain("details");
    }

    @Test
    void writesAFailureUnderItsKey() {
        assertThat(JsonReadings.error("r\"7", "line 3: no text"))
                .isEqualTo("{\"report\":{\"key\":\"r\\\"7\"},\"error\":\"line 3: no text\"}");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        JsonReadings json = JsonReadings.plain();
        String line = json.write(READING);
        assertThatThrownBy(() -> json.read("[1]")).hasMessageContaining("object was expected");
        assertThatThrownBy(() -> json.read("{\"report\":")).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> json.read("{}")).hasMessage("report is missing");
        assertThatThrownBy(() -> json.read(JsonReadings.error("k", "too dark"))).hasMessageContaining("too dark");
        assertThatThrownBy(() -> json.read(line.replace("\"quad\":3", "\"quad\":\"3\"")))
                .hasMessage("events[0].quad is no whole number: \"3\"");
        assertThatThrownBy(() -> json.read(line.replace("\"stance\":\"support\"", "\"stance\":\"yes\"")))
                .hasMessageContaining("positions[0].stance is none of [SUPPORT");
        assertThatThrownBy(() -> json.read(line.replace("\"cameo\":\"111\"", "\"cameo\":null")))
                .hasMessage("events[0].cameo is missing");
        assertThatThrownBy(() -> json.read(line.replaceFirst("\"goldstein\":[-0-9.]+", "\"goldstein\":1e300")))
                .hasMessageContaining("events[0].goldstein is too large a number");
    }
}
