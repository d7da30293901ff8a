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
    void tellsEveryProblemWithItsLine() throws IOException {
        Path council = Files.createDirectories(folder.resolve("council"));
        Files.writeString(
                council.resolve("members.tsv"),
                "XXQ\t2001-01-01\t2002-12-31\telected\nFRA\t2001-02-30\t-\tpermanent\nNOR\t2003-01-01\t2002-01-01\telected\n"
                        + "NOR\t2003-01-01\t2004-12-31\tsometimes\n");
        Files.writeString(
                council.resolve("vetoes.tsv"),
                "2012-05-05\tS/1\tSYR\tnonsense\tx\tFRA\t-\t-\n2012-05-05\tS/2\tSYR\tsanctions\tx\tNOR\t-\t-\n");
        assertThatThrownBy(() -> Knowledge.load(List.of(folder)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("members.tsv:1: unknown country \"XXQ\"")
                .hasMessageContaining("members.tsv:2: \"2001-02-30\" is no day")
                .hasMessageContaining("members.tsv:3: the seat ends before it begins")
                .hasMessageContaining("members.tsv:4: the seat is \"sometimes\"")
                .hasMessageContaining("vetoes.tsv:1: unknown measure \"nonsense\"")
                .hasMessageContaining("vetoes.tsv:2: NOR was no member on 2012-05-05");
    }

    private static List<String> codes(LocalDate day) {
        return COUNCIL.membersOn(day).stream().map(Seat::country).toList();
    }
}
