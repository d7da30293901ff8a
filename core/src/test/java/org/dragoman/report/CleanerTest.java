package org.dragoman.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanerTest {

    private static CleanReport clean(String text) {
        return Cleaner.clean(Report.of("r", text, null));
    }

    private static List<String> blocks(CleanReport clean) {
        return clean.blocks().stream()
                .map(b -> b.kind().name().charAt(0) + ":"
                        + b.span().of(clean.report().text()))
                .collect(Collectors.toList());
    }

    @Test
    void splitsHeadlineStandfirstAndBodyOfASavedPage() {
        CleanReport clean = clean("""
                Norway recalls envoy from Madagascar

                Oslo wants an apology; Antananarivo has given none so far.

                Norwegian FM Dahl with Malagasy FM Rabe 12 (L) (photo credit: WIRE/Ola Berg)
                Norwegian FM Dahl with Malagasy FM Rabe 12 (L)
                (photo credit: WIRE/Ola Berg)
                OSLO - Norway recalled its ambassador to Madagascar on Monday.
                The row began when a trawler was seized.
                Click for all our coverageClick for all our coverage
                "We expect an apology," Dahl said. - NTB
                """);
        assertThat(blocks(clean))
                .containsExactly(
                        "H:Norway recalls envoy from Madagascar",
                        "S:Oslo wants an apology; Antananarivo has given none so far.",
                        "B:Norway recalled its ambassador to Madagascar on Monday.",
                        "B:The row began when a trawler was seized.",
                        "B:\"We expect an apology,\" Dahl said.");
        assertThat(clean.dateline()).isEqualTo(new Dateline("Oslo", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'OSLO - '; Oslo; ;",
                "'UNITED NATIONS, Oct 14 (Agency) - '; United Nations; Oct 14; Agency",
                "'BERGEN, Feb 2 - '; Bergen; Feb 2;",
                "'TROMSO (AP) — '; Tromso; ; AP",
                "'PORT-AU-PRINCE, Haiti (AP)_ '; 'Port-au-Prince, Haiti'; ; AP",
                "'Lima (AFP) - '; Lima; ; AFP",
                "'BANJUL | Mon Feb 3, 2014 (Reuters) - '; Banjul; 'Mon Feb 3, 2014'; Reuters",
                "'ST. JOHN’S — '; St. John’s; ;",
                "'SALEM, N.J. -- '; 'Salem, N.J.'; ;",
                "'KIGALI/GOMA, 3 June – '; Kigali; 3 June;"
            })
    void readsDatelines(String dateline, String place, @Nullable String day, @Nullable String agency) {
        CleanReport clean = clean(dateline + "Envoys met on Monday.");
        assertThat(clean.dateline()).isEqualTo(new Dateline(place, day, agency));
        assertThat(blocks(clean)).containsExactly("B:Envoys met on Monday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister - a former judge - resigned.",
                "EXCLUSIVE - Envoys met in secret.",
                "Sen. Ann Lee (R-Ohio) — Announced."
            })
    void takesNoDashForADateline(String text) {
        assertThat(clean(text).dateline()).isNull();
        assertThat(blocks(clean(text))).containsExactly("B:" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By ANNA BERG",
                "By Anna Berg and Tom Lund, Staff Writers",
                "(Reporting by Anna Berg in Oslo; Editing by Tom Lund)",
                "Read more: the whole story of the trawler",
                "Follow Anna Berg on Twitter @annaberg",
                "ShareTweetEmail",
                "Updated: 3 March 2014 10:15",
                "* * *",
                "Norway-whaling-vote",
                "Tom Lund in Bergen contributed to this report.",
                "© 2014 Wire. All rights reserved.",
                "REUTER",
                "A trawler lies at anchor off Toamasina. (Photo by Ola Berg/Getty Images)",
                "FILE - Foreign Minister Dahl at a hearing in Oslo last year."
            })
    void dropsWhatIsNoSentenceOfTheReport(String line) {
        CleanReport clean = clean("Norway recalled its envoy on Monday.\n" + line + "\nThe row goes on.");
        assertThat(blocks(clean)).containsExactly("B:Norway recalled its envoy on Monday.", "B:The row goes on.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Thursday the rebels had left.",
                "More than 500 people live aboard the ship.",
                "Also in the north, a former chief was shot dead.",
                "The paper accused them of damaging the country's image by failing to act.",
                "Bad planning contributed to the defeat.",
                "Like its neighbours, Chad wants a full inquiry.",
                "Follow-up talks are planned."
            })
    void keepsSentencesThatLookLikeClutter(String line) {
        CleanReport clean = clean("Norway recalled its envoy on Monday.\n" + line + "\nThe row goes on.");
        assertThat(blocks(clean)).contains("B:" + line);
    }

    @Test
    void joinsLinesOfPrintWidth() {
        String text = "   OSLO, March 3 - Norway recalled its ambassador to Madagascar on\n"
                + "Monday after a trawler was seized off the island's western coast.\n"
                + "   The ship's crew of twelve is held in the port of Mahajanga, the\n"
                + "foreign ministry said.\n"
                + "   \"They are well,\" a spokeswoman said. REUTER\n";
        assertThat(blocks(clean(text)))
                .containsExactly(
                        "B:Norway recalled its ambassador to Madagascar on\n"
                                + "Monday after a trawler was seized off the island's western coast.",
                        "B:The ship's crew of twelve is held in the port of Mahajanga, the\nforeign ministry said.",
                        "B:\"They are well,\" a spokeswoman said.");
    }

    @Test
    void takesTheFirstLineForTheHeadlineWhenItRepeatsTheTitle() {
        Report report = new Report(
                "r", "Envoy recalled", "Envoy Recalled.\nNorway recalled its envoy.", null, null, null, null);
        assertThat(blocks(Cleaner.clean(report))).containsExactly("H:Envoy Recalled.", "B:Norway recalled its envoy.");
    }

    @Test
    void readsABareSentenceAsBody() {
        assertThat(blocks(clean("Norway recalled its envoy"))).containsExactly("B:Norway recalled its envoy");
    }

    @Test
    void saysWhyNothingWasRead() {
        assertThat(clean("  \n ").notes()).containsExactly("the text is empty");
        assertThat(clean("PK\u0003\u0004\0\0\0\u0008").notes())
                .containsExactly("the text looks like binary data; nothing was read");
        CleanReport spanish =
                clean("El ministro de Asuntos Exteriores de Noruega dijo el lunes que la decisión de los jueces"
                        + " de la isla no tiene ninguna base en el derecho del mar.");
        assertThat(spanish.notes()).containsExactly("the text does not look like English; nothing was read");
        assertThat(spanish.blocks()).isEmpty();
    }
}
