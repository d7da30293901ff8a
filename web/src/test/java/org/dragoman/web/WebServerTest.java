package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.sql.SqliteLedger;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Asks a real server over a ledger of three reports, one of them hostile. */
class WebServerTest {
    private static final String TEXT = "OSLO - Norway condemned Mali on Monday over a raid on a border town.\n\n"
            + "Norway opposes sanctions against Mali, Foreign Minister Anna Berg said. France called for sanctions against Mali.\n\n"
            + "\"We will not stand by,\" French President Nicolas Sarkozy said.";
    private static final String HOSTILE = "OSLO - Norway condemned Mali on Monday over <script>alert(1)</script> and"
            + " \"><img src=x onerror=alert(2)> in its statement.\n\n"
            + "\"See http://exаmple.test/'onmouseover='alert(3) <b>now</b>,\" French President Nicolas Sarkozy said.";
    private static final Report PLAIN =
            new Report("raid", "Norway on the raid", TEXT, LocalDate.of(2011, 3, 15), null, "Own Wire", "en");
    private static final Report EVIL = new Report(
            "evil<script>",
            "</title><script>alert(4)</script>",
            HOSTILE,
            LocalDate.of(2011, 3, 16),
            "javascript:alert(5)",
            "\"><svg onload=alert(6)>",
            "en");
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.of(PLAIN, EVIL);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> pages() {
        return List.of(
                "/",
                "/events",
                "/events?quad=3&since=2011-01-01",
                "/measures",
                "/measures/sanctions/MLI",
                "/actors",
                "/actors/NOR",
                "/council",
                "/council?measure=sanctions&target=MLI&on=2011-03-20",
                "/reports",
                "/reports/" + Show.part(PLAIN.id()),
                "/reports/" + Show.part(EVIL.id()),
                "/stories/" + Show.part(PLAIN.id()),
                "/search",
                "/search?q=Mali",
                "/api",
                "/sign-in");
    }

    // ---- pages ----

    @Test
    void everyPageIsThereAndLeadsToItsData() {
        for (String path : pages()) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select(".data a:containsOwn(Permalink)").attr("href"))
                    .as(path)
                    .isEqualTo(path);
        }
    }

    @Test
    void everyPageThatShowsDataHasThemAsJsonAndAsATable() {
        List<String> shown = new ArrayList<>(pages());
        shown.removeAll(List.of("/api", "/sign-in"));
        shown.add("/stories/"
                + json("/api/v1/entries").get("items").get(0).get("id").stringValue());
        for (String path : shown) {
            Document page = Jsoup.parse(site.get(path).body());
            String data = page.select(".data a:containsOwn(JSON)").attr("href");
            assertThat(site.get(data).headers().firstValue("Content-Type"))
                    .as(path + " " + data)
                    .contains("application/json");
            String table = page.select(".data a:containsOwn(CSV)").attr("href");
            HttpResponse<String> answer = site.get(table);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path + " " + table)
                    .startsWith("text/csv");
            assertThat(answer.body().lines().count())
                    .as(path + " " + table)
                    .isGreaterThan(path.equals("/search") ? 0 : 1);
        }
    }

    @Test
    void tablesOfStoriesAndReportsHoldWhatThePagesShow() {
        String story = site.get("/api/v1/stories/" + Show.part(PLAIN.id()) + "?format=csv")
                .body();
        assertThat(story).startsWith("id,key,title,publisher,published,event,evidence,why");
        assertThat(story).contains(PLAIN.id());
        String reports = site.get("/api/v1/reports?format=csv").body();
        assertThat(reports).startsWith("id,key,title,publisher,published,url");
        assertThat(reports).contains(PLAIN.id(), EVIL.id());
        assertThat(site.get("/api/v1/places?format=csv").statusCode()).isEqualTo(200);
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() {
        List<String> links = new ArrayList<>();
        for (String path : pages()) {
            for (Element link : Jsoup.parse(site.get(path).body()).select("a[href^=/], link[href^=/]")) {
                links.add(link.attr("href").replaceAll("#.*", ""));
            }
        }
        List<String> distinct = links.stream().distinct().toList();
        assertThat(distinct).hasSizeGreaterThan(30);
        for (String link : distinct) {
            HttpResponse<String> answer = site.get(link);
            boolean emptyDossier = answer.statusCode() == 404 && answer.body().contains("class=\"empty\"");
            assertThat(answer.statusCode() == 200 || emptyDossier)
                    .as(link + " " + answer.statusCode())
                    .isTrue();
        }
    }

    @Test
    void everyDrawingHasItsData() {
        int drawings = 0;
        for (String path : pages()) {
            Document page = Jsoup.parse(site.get(path).body());
            for (String name : List.of("data-timeline", "data-map", "data-network", "data-camps")) {
                for (Element drawing : page.select("[" + name + "]")) {
                    drawings++;
                    assertThat(site.get(drawing.attr(name)).statusCode())
                            .as(drawing.attr(name))
                            .isEqualTo(200);
                }
            }
        }
        assertThat(drawings).isGreaterThan(4);
    }

    @Test
    void markedTextIsTheTextOfTheReport() {
        Document page =
                Jsoup.parse(site.get("/reports/" + Show.part(PLAIN.id())).body());
        page.select(".chip").remove();
        StringBuilder text = new StringBuilder();
        page.select(".text .t").forEach(piece -> text.append(piece.wholeText()));
        assertThat(text.toString()).isEqualTo(TEXT.replace("\n\n", ""));
        assertThat(page.select(".card")).isNotEmpty();
    }

    @Test
    void measureShowsBothCampsAndTheCouncil() {
        Document page = Jsoup.parse(site.get("/measures/sanctions/MLI").body());
        assertThat(page.select(".camp.oppose").text()).contains("Norway").doesNotContain("France");
        assertThat(page.select(".camp.support").text()).contains("France");
        assertThat(page.select(".count").text()).contains("needed");
    }

    @Test
    void councilHasFifteenSeatsAndAnotherOnAnotherDay() {
        String address = "/council?measure=sanctions&target=MLI&on=";
        Document late = Jsoup.parse(site.get(address + "2011-03-20").body());
        Document early = Jsoup.parse(site.get(address + "2010-03-20").body());
        assertThat(late.select("svg .seat")).hasSize(15);
        assertThat(late.select("#m-FRA").text()).contains("for");
        assertThat(early.select("#m-FRA").text()).contains("silent");
        assertThat(late.select("svg .seat .label").eachText())
                .isNotEqualTo(early.select("svg .seat .label").eachText());
    }

    @Test
    void whatIsNotThereSaysWhatToDo() {
        assertThat(site.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(site.get("/reports/none").body()).contains("dragoman read FILE");
        assertThat(site.get("/events?at=Atlantis").body()).contains("clear the filters");
        assertThat(site.get("/actors/ZZZ").statusCode()).isEqualTo(404);
        assertThat(site.get("/events?colour=red").body()).contains("There is no parameter");
    }

    // ---- hostile reports ----

    @Test
    void hostileTextIsTextEverywhere() {
        List<String> all = new ArrayList<>(pages());
        all.add("/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
        all.add("/actors/%3Cimg%20src=x%20onerror=alert(1)%3E");
        all.add("/events?actor=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        for (String path : all) {
            Document page = Jsoup.parse(site.get(path).body());
            assertThat(page.select("script:not([src^=/assets/])")).as(path).isEmpty();
            assertThat(page.select("img, svg:not(.strip):not(.council), b:matchesOwn(^now$), iframe, object"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("style")
                                    || attribute.getValue().startsWith("javascript:")))
                    .as(path)
                    .isEmpty();
        }
        String report = site.get("/reports/" + Show.part(EVIL.id())).body();
        assertThat(report).doesNotContain("<script>alert");
        assertThat(Jsoup.parse(report).text()).contains("<script>alert(1)</script>");
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() {
        for (String path : List.of("/", "/nowhere", "/api/v1/overview", "/api/v1/entries?limit=x", "/assets/app.css")) {
            HttpResponse<String> answer = site.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe")
                    .doesNotContain("http");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/entries?limit=0",
                "/api/v1/entries?limit=99999999999",
                "/api/v1/entries?limit=-1",
                "/api/v1/entries?cursor=!!!",
                "/api/v1/entries?cursor=OTk5OTk5OTk6MA",
                "/api/v1/entries?since=2011-02-30",
                "/api/v1/entries?since=99999-01-01",
                "/api/v1/entries?quad=5",
                "/api/v1/entries?quad=1,x",
                "/api/v1/entries?stance=maybe",
                "/api/v1/entries?kind=secrets",
                "/api/v1/entries?q=%00",
                "/api/v1/entries?q=a&q=b",
                "/api/v1/entries?minConfidence=NaN",
                "/api/v1/entries?unknown=1",
                "/api/v1/council?measure=sanctions",
                "/api/v1/council?measure=love&target=SYR",
                "/api/v1/council?measure=sanctions&target=../etc",
                "/api/v1/networks?as=exe",
                "/api/v1/export?as=sqlite"
            })
    void hostileParametersAreRefusedWithAReason(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Answers.MAPPER.readTree(answer.body()).get("detail").stringValue())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2f..%2fapp.css",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/app.css%00",
                "/assets/LICENSE-world-atlas",
                "/reports/..%2f..%2fetc%2fpasswd",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/api/v1/entries/e%27%20or%201=1",
                "/stories/' or 1=1",
                "/measures/..%2f../SYR"
            })
    void noAddressReachesAFile(String path) {
        HttpResponse<String> answer = site.get(path.replace(" ", "%20"));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"unbalanced",
                "AND",
                "a* NEAR b",
                "col:x",
                "'; drop table event; --",
                "(((",
                "-",
                "^x",
                "日本"
            })
    void oddWordsAreWords(String q) {
        assertThat(site.get("/search?q=" + Show.part(q)).statusCode()).isEqualTo(200);
        assertThat(site.get("/api/v1/entries?kind=positions&q=" + Show.part(q)).statusCode())
                .isEqualTo(200);
    }

    // ---- who may do what ----

    @Test
    void changesNeedTheTokenAndAFormOfThisServer() {
        Document page =
                Jsoup.parse(site.get("/reports/" + Show.part(PLAIN.id())).body());
        assertThat(page.select("form.judge")).isEmpty();
        String id = page.select(".card.position").get(0).id();
        String form = "application/x-www-form-urlencoded";
        String verdict = "/entries/" + id + "/verdict";
        assertThat(site.post(verdict, form, "verdict=rejected").statusCode()).isEqualTo(401);
        assertThat(site.post("/sign-in", form, "token=wrong-token-wrong").statusCode())
                .isEqualTo(401);
        HttpResponse<String> signedIn = site.post("/sign-in", form, "token=" + Site.TOKEN);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        String session = cookie.replaceAll(";.*", "");
        assertThat(site.post(verdict, form, "verdict=rejected", "Cookie", session)
                        .statusCode())
                .isEqualTo(403);
        Document mine = Jsoup.parse(
                site.get("/reports/" + Show.part(PLAIN.id()), "Cookie", session).body());
        String word = mine.select("form.judge input[name=word]").attr("value");
        assertThat(site.post(verdict, form, "verdict=rejected&word=" + word, "Cookie", session)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Jsoup.parse(site.get("/reports/" + Show.part(PLAIN.id())).body())
                        .select("#" + id + ".rejected"))
                .hasSize(1);
        assertThat(site.post(verdict, form, "verdict=withdrawn&word=" + word, "Cookie", session)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aBearerCorrectsByTheInterface() {
        JsonNode entry =
                json("/api/v1/entries?kind=positions&holder=NOR").get("items").get(0);
        String address = "/api/v1/entries/" + entry.get("id").stringValue() + "/verdict";
        String bearer = "Bearer " + Site.TOKEN;
        HttpResponse<String> wrong = site.post(
                address,
                "application/json",
                "{\"verdict\":\"corrected\",\"measure\":\"love\"}",
                "Authorization",
                bearer);
        assertThat(wrong.statusCode()).isEqualTo(400);
        HttpResponse<String> right = site.post(
                address,
                "application/json",
                "{\"verdict\":\"corrected\",\"stance\":\"neutral\"}",
                "Authorization",
                bearer);
        assertThat(Answers.MAPPER
                        .readTree(right.body())
                        .get("entry")
                        .get("stance")
                        .stringValue())
                .isEqualTo("neutral");
        site.post(address, "application/json", "{\"verdict\":\"withdrawn\"}", "Authorization", bearer);
    }

    @Test
    void otherAddressesAskForATokenAndOtherNamesAreRefused() {
        Settings settings = Settings.over(MemoryLedger::new, () -> Site.LEXICA, () -> Site.ENGINE);
        assertThatThrownBy(() -> settings.withHost("0.0.0.0", null)).hasMessageContaining("--token");
        assertThatThrownBy(() -> settings.withHost("0.0.0.0", "short")).hasMessageContaining("too short");
        Access guarded = new Access(settings.withHost("0.0.0.0", Site.TOKEN));
        assertThat(guarded.token()).isEqualTo(Site.TOKEN);
    }

    // ---- the interface ----

    private static JsonNode json(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Answers.MAPPER.readTree(answer.body());
    }

    @Test
    void answersAreWhatTheDescriptionSays() {
        JsonNode api = json("/api/openapi.json");
        String event = json("/api/v1/entries").get("items").get(0).get("id").stringValue();
        Map<String, String> values = Map.of(
                "/api/v1/entries/{id}",
                event,
                "/api/v1/reports/{id}",
                Show.part(PLAIN.id()),
                "/api/v1/stories/{id}",
                event,
                "/api/v1/actors/{code}",
                "NOR");
        int checked = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            JsonNode operation = path.getValue().get("get");
            if (operation == null || path.getKey().endsWith("export")) {
                continue;
            }
            String address = values.containsKey(path.getKey())
                    ? path.getKey().replaceAll("\\{[a-z]+}", values.get(path.getKey()))
                    : path.getKey().replace("{kind}", "sanctions").replace("{target}", "MLI");
            if (path.getKey().endsWith("council")) {
                address += "?measure=sanctions&target=MLI&on=2011-03-20";
            }
            JsonNode schema = operation
                    .get("responses")
                    .get("200")
                    .get("content")
                    .get("application/json")
                    .get("schema");
            Shapes.check(api, schema, json(address), address);
            checked++;
        }
        assertThat(checked).isGreaterThan(12);
    }

    @Test
    void codeReadsAsTheEngineDoes() {
        String body = Answers.MAPPER.writeValueAsString(Map.of(
                "key",
                "raid",
                "title",
                "Norway on the raid",
                "text",
                TEXT,
                "published",
                "2011-03-15",
                "publisher",
                "Own Wire",
                "language",
                "en"));
        HttpResponse<String> answer = site.post("/api/v1/code", "application/json", body);
        assertThat(answer.body()).isEqualTo(JsonReadings.plain().write(Site.ENGINE.read(PLAIN)));
        assertThat(site.post("/api/v1/code", "application/json", "{").statusCode())
                .isEqualTo(400);
        assertThat(site.post("/api/v1/code", "text/plain", "x").statusCode()).isEqualTo(415);
        assertThat(site.post("/api/v1/code", "application/json", "{\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void pagesOfAListAreTheWholeListOnce() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 50; i++) {
            JsonNode page = json("/api/v1/entries?kind=quotations&limit=1" + cursor);
            page.get("items").values().forEach(item -> ids.add(item.get("id").stringValue()));
            if (page.get("next").isNull()) {
                break;
            }
            cursor = "&cursor=" + page.get("next").stringValue();
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(json("/api/v1/overview").get("quotations").intValue());
        assertThat(ids.size()).isGreaterThan(1);
    }

    @Test
    void whatAClientHasIsNotSentAgain() {
        String tag = site.get("/api/v1/overview").headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/api/v1/overview", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(site.get("/api/v1/overview", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl",
                "csv",
                "positions",
                "quotations",
                "dna",
                "gdelt1",
                "gdelt2",
                "icews",
                "polecat",
                "phoenix"
            })
    void exportsStream(String form) {
        HttpResponse<String> answer = site.get("/api/v1/export?as=" + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\n");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    // ---- ledgers that cannot be read ----

    @Test
    void aLedgerThatIsNewerDamagedOrMissingGivesAPageThatSaysWhatToDo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("news.ledger");
        SqliteLedger.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("pragma user_version = 999");
        }
        try (Site newer = Site.over(() -> SqliteLedger.open(file))) {
            assertThat(newer.get("/").statusCode()).isEqualTo(503);
            assertThat(newer.get("/").body()).contains("Use the newer program");
            assertThat(newer.get("/api/v1/overview").body()).contains("Use the newer program");
        }
        Path text = Files.writeString(
                folder.resolve("text.ledger"), "no ledger at all, but long enough to be one".repeat(40));
        try (Site damaged = Site.over(() -> SqliteLedger.open(text))) {
            assertThat(damaged.get("/").body()).contains("no ledger");
        }
    }

    @Test
    void aLedgerThatIsMendedIsShown() {
        AtomicBoolean locked = new AtomicBoolean(true);
        try (Site mended = Site.over(() -> {
            if (locked.get()) {
                throw new LedgerException(
                        "another process has been writing for a minute. Run this again when it is done.");
            }
            return new MemoryLedger();
        })) {
            HttpResponse<String> first = mended.get("/");
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.body()).contains("Run this again when it is done");
            locked.set(false);
            assertThat(mended.get("/").body()).contains("The ledger is empty");
        }
    }
}
