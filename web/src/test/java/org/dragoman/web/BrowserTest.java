package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Drives a browser through every page of the bundled examples; pictures are kept under {@code target/pages}. */
@Tag("browser")
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String AXE_RUN =
            "async () => { const r = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa',"
                    + " 'wcag21a', 'wcag21aa']}); return r.violations.filter(v => v.impact === 'serious' || v.impact ==="
                    + " 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary)"
                    + ".join(' | ')); }";
    private static Site site;
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;
    private static Report tariffs;

    private final List<String> wrong = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void start() throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "examples", "reports.jsonl"))) {
            JsonNode node = Answers.MAPPER.readTree(line);
            reports.add(new Report(
                    node.get("id").stringValue(),
                    text(node, "title"),
                    node.get("text").stringValue(),
                    LocalDate.parse(node.get("published").stringValue()),
                    text(node, "url"),
                    text(node, "publisher"),
                    "en"));
        }
        tariffs = reports.stream()
                .filter(r -> r.key().equals("tariffs-2025"))
                .findFirst()
                .orElseThrow();
        site = Site.of(reports.toArray(Report[]::new));
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
        Files.createDirectories(PICTURES);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.get(name) == null ? null : node.get(name).stringValue();
    }

    @AfterAll
    static void stop() {
        playwright.close();
        site.close();
    }

    private Page open(String path, int width, ColorScheme theme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                wrong.add(message.text());
            }
        });
        page.onPageError(wrong::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address()) && !request.url().startsWith("data:")) {
                wrong.add("asked another host: " + request.url());
            }
        });
        go(page, path);
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(site.address() + path.substring(1));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @AfterEach
    void nothingWentWrong() {
        if (context != null) {
            context.close();
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        pages.put("events", "/events");
        pages.put("measures", "/measures");
        pages.put("measure", "/measures/air-strikes/BIH");
        pages.put("actors", "/actors");
        pages.put("actor", "/actors/RUS");
        pages.put("council", "/council?measure=air-strikes&target=BIH&on=1995-09-01");
        pages.put("reports", "/reports");
        pages.put("report", "/reports/" + Show.part(tariffs.id()));
        pages.put("story", "/stories/" + Show.part(tariffs.id()));
        pages.put("search", "/search?q=Russia");
        pages.put("nothing", "/search?q=zzzz");
        pages.put("interface", "/api");
        pages.put("sign-in", "/sign-in");
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"desktop,1280,LIGHT", "desktop,1280,DARK", "phone,390,LIGHT", "phone,390,DARK"})
    void everyPageIsSoundForEverybody(String name, int width, ColorScheme theme) {
        Page page = open("/", width, theme);
        List<String> findings = new ArrayList<>();
        for (Map.Entry<String, String> each : pages().entrySet()) {
            go(page, each.getValue());
            page.waitForFunction("() => !document.querySelector('.waiting')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(each.getKey() + "-" + name + "-"
                            + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            page.evaluate(axe);
            findings.addAll(((List<?>) page.evaluate(AXE_RUN))
                    .stream().map(f -> each.getKey() + ": " + f).toList());
            Object over =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) over).intValue() > 0) {
                findings.add(each.getKey() + ": wider than the window by " + over);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void onAPhoneEveryProofIsWithinTheScreen() {
        Page page = open("/events", 390, ColorScheme.LIGHT);
        for (String path : List.of(
                "/events",
                "/actors/RUS",
                "/search?q=Russia",
                "/council?measure=air-strikes&target=BIH&on=1995-09-01")) {
            go(page, path);
            Object right = page.evaluate("() => Math.max(...[...document.querySelectorAll('td.proof a')]"
                    + ".map(a => a.getBoundingClientRect().right))");
            assertThat(((Number) right).doubleValue()).as(path).isBetween(100.0, 390.0);
        }
    }

    @Test
    void theDarkThemePrintsDarkOnWhite() {
        Page page = open("/events", 1280, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('td.proof a')).color"))
                .isEqualTo("rgb(68, 68, 68)");
    }

    @Test
    void aMapWithoutPlacesSaysSo() {
        Page page = open("/actors/RUS", 1280, ColorScheme.LIGHT);
        assertThat(page.locator(".map .note").textContent()).contains("tied to a place");
        go(page, "/events");
        page.locator(".map path.spot").first().waitFor();
        assertThat(page.locator(".map .note").count()).isZero();
    }

    @Test
    void aSearchNamesAStateOnce() {
        Page page = open("/search?q=Russia", 1280, ColorScheme.LIGHT);
        Locator names = page.locator("[aria-labelledby=actors] a");
        assertThat(names.allTextContents()).containsOnlyOnce("Russia").contains("Russians");
        assertThat(page.locator("[aria-labelledby=actors] li .n").first().textContent())
                .isEqualTo("7");
    }

    @Test
    void searchLeadsToAReport() {
        Page page = open("/", 1280, ColorScheme.LIGHT);
        page.fill("#find", "tariffs");
        page.press("#find", "Enter");
        page.waitForURL("**/search?q=tariffs");
        page.click("text=Canada answers with tariffs");
        assertThat(page.locator("h1").textContent()).contains("Canada answers");
        assertThat(page.locator(".chip[data-mark]").count()).isGreaterThan(3);
    }

    @Test
    void filtersChangeTheAddressAndTheAddressTheFilters() {
        Page page = open("/events", 1280, ColorScheme.LIGHT);
        String all = page.locator("#results .lead b").textContent();
        page.check("input[name=quad][value='4']");
        page.waitForURL("**/events?quad=4");
        page.waitForFunction("all => document.querySelector('#results .lead b').textContent !== all", all);
        String some = page.locator("#results .lead b").textContent();
        Page again = context.newPage();
        again.navigate(page.url());
        assertThat(again.locator("#results .lead b").textContent()).isEqualTo(some);
        assertThat(again.isChecked("input[name=quad][value='4']")).isTrue();
    }

    @Test
    void draggingAcrossTheTimelineChoosesAPeriod() {
        Page page = open("/events", 1280, ColorScheme.LIGHT);
        Locator over = page.locator(".chart .u-over");
        over.waitFor();
        over.scrollIntoViewIfNeeded();
        var box = over.boundingBox();
        page.mouse().move(box.x + box.width * 0.6, box.y + 40);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width * 0.98,
                        box.y + 60,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        page.waitForURL("**/events?*since=*until=*");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        String first = page.inputValue("input[name=since]");
        assertThat(LocalDate.parse(first)).isAfter(LocalDate.of(2000, 1, 1));
        page.locator("#results table .d")
                .all()
                .forEach(cell -> assertThat(cell.textContent().strip()).isGreaterThanOrEqualTo(first.substring(0, 4)));
    }

    @Test
    void theCouncilSitsOnTwoDays() {
        Page page = open("/council?measure=air-strikes&target=BIH&on=1995-09-01", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("svg .seat").count()).isEqualTo(15);
        assertThat(page.locator("svg .seat.oppose").count()).isEqualTo(1);
        page.fill("input[name=on]", "1994-02-01");
        page.dispatchEvent("input[name=on]", "change");
        page.waitForURL("**on=1994-02-01*");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("svg .seat.oppose").count()).isZero();
        go(page, "/council?measure=air-strikes&target=BIH&on=1995-09-01");
        page.locator("svg .seat.oppose circle").first().click();
        page.click("tr:target .proof a");
        assertThat(page.locator(".card:target").textContent()).contains("Russia");
    }

    @Test
    void aReaderRejectsAcceptsAndTakesBack() {
        Page page = open("/sign-in", 1280, ColorScheme.LIGHT);
        page.fill("input[name=token]", Site.TOKEN);
        page.click("main button[type=submit]");
        go(page, "/reports/" + Show.part(tariffs.id()));
        String card = "#" + page.locator(".card.event").first().getAttribute("id");
        page.click(card + " button[value=rejected]");
        assertThat(page.locator(card + ".rejected").count()).isEqualTo(1);
        page.click(card + " button[value=accepted]");
        assertThat(page.locator(card + " .verdict-accepted").count()).isEqualTo(1);
        page.click(card + " button[value=withdrawn]");
        assertThat(page.locator(card + " .fact").count()).isZero();
    }

    @Test
    void aMarkTellsWhatWasReadAndWhyToMouseAndKeyboard() {
        Page page = open("/reports/" + Show.part(tariffs.id()), 1280, ColorScheme.DARK);
        Locator chip = page.locator(".text .chip").first();
        chip.hover();
        assertThat(chip.locator(".pop").isVisible()).isTrue();
        assertThat(chip.locator(".pop").textContent()).contains("rule ").contains("confidence");
        page.mouse().move(0, 0);
        chip.focus();
        assertThat(chip.locator(".pop").isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("report-mark.png")));
    }

    @Test
    void theThemeStaysChosen() {
        Page page = open("/", 1280, ColorScheme.LIGHT);
        page.click("[data-theme-switch]");
        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    }
}
