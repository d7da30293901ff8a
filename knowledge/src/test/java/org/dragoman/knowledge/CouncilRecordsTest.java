package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.Lexica;
import org.dragoman.actor.Actor;
import org.dragoman.council.Seat;
import org.dragoman.council.SecurityCouncil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares the council with the public tables of elected members (year, country) and vetoes (date, draft, meeting, agenda,
 * vetoed by) that lie in a folder outside of the project. docs/council.md explains each difference that is allowed here.
 */
@EnabledIfSystemProperty(named = "dragoman.council.records", matches = ".+")
class CouncilRecordsTest {
    private static final Path FOLDER = Path.of(System.getProperty("dragoman.council.records", "."));
    private static final Lexica LEXICA = Knowledge.load();
    private static final SecurityCouncil COUNCIL = LEXICA.council();

    /** Names of the tables that are no names of states here. */
    private static final Map<String, String> NAMES =
            Map.of("Democratic Republic of the Congo", "ZAR", "Congo", "COG", "United Arab Republic", "EGY");

    private static final Map<String, String> MENDED = Map.of(
            "1948-05-24 S/PV.3038 [SUN]", "1948-05-24 S/PV.303 [SUN]",
            "2001-04-12 S/2001/270 [USA]", "2001-03-27 S/2001/270 [USA]",
            "1958-05-02 S/3995 (incorporating the amendment)S/3998 [SUN]",
                    "1958-05-02 S/3995 (incorporating the amendment S/3998) [SUN]",
            "1982-06-26 S/15255/Rev.2(as corrected) [USA]", "1982-06-26 S/15255/Rev.2 (as corrected) [USA]");

    @Test
    void theElectedMembersAgree() throws IOException {
        TreeSet<String> wanted = new TreeSet<>();
        for (String line : rows("unsc-elected-members.csv")) {
            String[] cells = line.split(",", 2);
            wanted.add(cells[0] + " " + code(cells[1].replace("\"", "")));
        }
        TreeSet<String> known = new TreeSet<>();
        for (int year = 1946; year <= 2019; year++) {
            for (LocalDate day : List.of(LocalDate.of(year, 2, 1), LocalDate.of(year, 12, 1))) {
                for (Seat seat : COUNCIL.membersOn(day)) {
                    if (!seat.permanent()) {
                        known.add(year + " " + seat.country());
                    }
                }
            }
        }
        assertThat(known).isEqualTo(wanted);
    }

    @Test
    void theVetoesAgreeButForWhatIsExplained() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (String line : rows("unsc-vetoes-to-2010.csv")) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            List<String> states = Arrays.stream(cells[cells.length - 1].split(";"))
                    .map(name -> code(name.strip()))
                    .sorted()
                    .toList();
            String row = cells[0] + " " + cells[1].replace("\"", "") + " " + states;
            wanted.add(MENDED.getOrDefault(row, row));
        }
        List<String> known = COUNCIL.vetoes().stream()
                .filter(veto -> veto.date().getYear() <= 2010)
                .filter(veto -> !veto.draft().equals("S/PV.704"))
                .map(veto -> veto.date() + " " + veto.draft() + " "
                        + veto.vetoedBy().stream().sorted().toList())
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        return lines.subList(1, lines.size());
    }

    private static String code(String name) {
        String plain = name.replaceAll(" \\(.*", "").replace("United Republic of Tanzania", "Tanzania");
        String own = NAMES.get(plain);
        return own != null
                ? own
                : LEXICA.actors().lookup(plain, null).stream()
                        .map(Actor::code)
                        .findFirst()
                        .orElse(plain);
    }
}
