package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.council.Ballot;
import org.dragoman.council.Seat;
import org.dragoman.council.SecurityCouncil;
import org.dragoman.council.Veto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilKnowledgeTest {
    private static final SecurityCouncil COUNCIL = Knowledge.load().council();

    @TempDir
    Path folder;

    @Test
    void everySeatIsTakenInEveryYear() {
        for (int year = 1947; year <= 2026; year++) {
            LocalDate day = LocalDate.of(year, 7, 1);
            assertThat(COUNCIL.membersOn(day)).as("members in %d", year).hasSize(COUNCIL.seatsOn(day));
            assertThat(COUNCIL.membersOn(day).stream().filter(Seat::permanent)).hasSize(5);
        }
    }

    @Test
    void russiaTookOverFromTheSovietUnion() {
        assertThat(codes(LocalDate.of(1991, 12, 23))).contains("SUN").doesNotContain("RUS");
        assertThat(codes(LocalDate.of(1991, 12, 24))).contains("RUS").doesNotContain("SUN");
    }

    @Test
    void knowsWhoStoppedWhatAndWhoAbstained() {
        Veto veto = COUNCIL.vetoesOn("SYR", LocalDate.of(2012, 1, 25)).get(0);
        assertThat(veto.draft()).isEqualTo("S/2011/612");
        assertThat(veto.vetoedBy()).containsExactly("CHN", "RUS");
        assertThat(veto.ballot("ZAF")).isEqualTo(Ballot.ABSTAIN);
        assertThat(veto.ballot("FRA")).isEqualTo(Ballot.FOR);
        assertThat(COUNCIL.vetoes()).hasSizeGreaterThan(220);
    }

    @Test
    void knowsWhoVotedForWhereTheTallyTells() {
        Veto zimbabwe = draft("S/2008/447");
        assertThat(zimbabwe.ballot("BFA")).isEqualTo(Ballot.FOR);
        assertThat(zimbabwe.ballot("VNM")).isEqualTo(Ballot.AGAINST);
        Veto uncounted = draft("S/2001/270");
        assertThat(uncounted.ballot("NOR")).isEqualTo(Ballot.ABSTAIN);
        assertThat(uncounted.ballot("JAM")).isEqualTo(Ballot.UNKNOWN);
    }

    @Test
    void knowsWhenEachFirstStoppedADraft() {
        assertThat(firstOf("USA")).isEqualTo(LocalDate.of(1970, 3, 17));
        assertThat(firstOf("CHN")).isEqualTo(LocalDate.of(1955, 12, 13));
        assertThat(firstOf("SUN")).isEqualTo(LocalDate.of(1946, 2, 16));
    }

    private static LocalDate firstOf(String code) {
        return COUNCIL.vetoes().stream()
                .filter(veto -> veto.vetoedBy().contains(code))
                .map(Veto::date)
                .findFirst()
                .orElseThrow();
    }

    private static Veto draft(String symbol) {
        return COUNCIL.vetoes().stream()
                .filter(veto -> veto.draft().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsEveryProblemWithItsLine() throws IOException {
        Path council = Files.createDirectories(folder.resolve("council"));
        Files.writeString(
                council.resolve("members.tsv"),
                "XXQ\t2001-01-01\t2002-12-31\telected\nFRA\t2001-02-30\t-\tpermanent\nNOR\t2003-01-01\t2002-01-01\telected\n"
                        + "NOR\t2003-01-01\t2004-12-31\tsometimes\n");
        Files.writeString(
                council.resolve("vetoes.tsv"),
                "2012-05-05\tS/1\tSYR\tnonsense\tx\tFRA\t-\t-\n2012-05-05\tS/2\tSYR\tsanctions\tx\tNOR\t-\t-\n"
                        + "2012-05-05\tS/3\tSYR\tsanctions\tx\tRUS\t-\tIND\t12-2-1\n"
                        + "2012-05-05\tS/4\tSYR\tsanctions\tx\tRUS\tRUS\t-\t-\n"
                        + "2012-05-05\tS/5\tSYR\tsanctions\tx\tRUS\t-\t-\tfourteen\n"
                        + "2012-05-05\tS/6\tSYR\tsanctions\tx\tIND\t-\t-\t14-1-0\n"
                        + "2012-05-05\tS/7\tSYR\tsanctions\tx\t-\t-\t-\t-\n");
        assertThatThrownBy(() -> Knowledge.load(List.of(folder)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("members.tsv:1: unknown country \"XXQ\"")
                .hasMessageContaining("members.tsv:2: \"2001-02-30\" is no day")
                .hasMessageContaining("members.tsv:3: the seat ends before it begins")
                .hasMessageContaining("members.tsv:4: the seat is \"sometimes\"")
                .hasMessageContaining("vetoes.tsv:1: unknown measure \"nonsense\"")
                .hasMessageContaining("vetoes.tsv:2: NOR was no member on 2012-05-05")
                .hasMessageContaining(
                        "vetoes.tsv:3: the tally is 12-2-1, but the lists and the 15 seats of 2012-05-05 give"
                                + " 13-1-1")
                .hasMessageContaining("vetoes.tsv:4: RUS voted twice")
                .hasMessageContaining("vetoes.tsv:5: the tally is \"fourteen\"")
                .hasMessageContaining("vetoes.tsv:6: only permanent members veto: IND")
                .hasMessageContaining("vetoes.tsv:7: nobody vetoed it");
    }

    private static List<String> codes(LocalDate day) {
        return COUNCIL.membersOn(day).stream().map(Seat::country).toList();
    }
}
