package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.coding.ToldPosition;
import org.dragoman.council.Ballot;
import org.dragoman.council.Forecast;
import org.dragoman.council.Question;
import org.dragoman.council.Seat;
import org.dragoman.council.Stand;
import org.dragoman.council.Veto;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CouncilJsonTest {
    private static final String PROOF = "Russia said \"no, never\",\nagain.";

    @Test
    void hasTheQuestionTheMembersTheCountAndTheDrafts() {
        JsonNode json = new JsonMapper().readTree(CouncilJson.write(forecast()));
        assertThat(json.propertyNames())
                .containsExactly("measure", "target", "on", "members", "count", "outcome", "hands", "drafts");
        assertThat(json.path("measure").asString()).isEqualTo("sanctions");
        assertThat(json.path("target").asString()).isEqualTo("SYR");
        assertThat(json.path("on").asString()).isEqualTo("2012-01-25");
        assertThat(json.path("outcome").asString()).isEqualTo("would be vetoed");
        assertThat(json.path("hands")).extracting(JsonNode::asString).containsExactly("RUS");
        assertThat(json.path("count").toString())
                .isEqualTo("{\"for\":0,\"against\":1,\"abstain\":0,\"unknown\":1,\"needed\":9}");
    }

    @Test
    void aMemberHasItsProofAndItsEarlierBallot() {
        JsonNode members =
                new JsonMapper().readTree(CouncilJson.write(forecast())).path("members");
        JsonNode russia = members.path(0);
        assertThat(russia.path("country").asString()).isEqualTo("RUS");
        assertThat(russia.path("permanent").asBoolean()).isTrue();
        assertThat(russia.path("ballot").asString()).isEqualTo("against");
        assertThat(russia.path("sure").asDouble()).isEqualTo(0.8);
        assertThat(russia.path("ground").asString()).isEqualTo("word");
        assertThat(russia.path("since").asString()).isEqualTo("2012-01-24");
        assertThat(russia.path("report").asString()).isEqualTo("r1");
        assertThat(russia.path("proof").asString()).isEqualTo(PROOF);
        assertThat(russia.path("earlierDraft").asString()).isEqualTo("S/2011/612");
        assertThat(russia.path("earlierBallot").asString()).isEqualTo("against");
    }

    @Test
    void whoIsNotSpokenOfHasNullsAndNoInvention() {
        JsonNode togo = new JsonMapper()
                .readTree(CouncilJson.write(forecast()))
                .path("members")
                .path(1);
        assertThat(togo.path("ballot").asString()).isEqualTo("unknown");
        assertThat(togo.path("ground").asString()).isEqualTo("none");
        for (String field : List.of("since", "report", "proof", "earlierDraft", "earlierBallot")) {
            assertThat(togo.has(field)).as(field).isTrue();
            assertThat(togo.path(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void aDraftTellsWhoStoppedItAndWhatIsKnownOfTheOthers() {
        JsonNode draft = new JsonMapper()
                .readTree(CouncilJson.write(forecast()))
                .path("drafts")
                .path(0);
        assertThat(draft.toString())
                .isEqualTo("{\"date\":\"2011-10-04\",\"draft\":\"S/2011/612\",\"measure\":\"sanctions\","
                        + "\"subject\":\"repression\",\"vetoedBy\":[\"CHN\",\"RUS\"],\"against\":[],"
                        + "\"abstained\":[\"IND\"],\"othersInFavour\":true}");
    }

    @Test
    void theTableHasALineAMemberWithQuotedProofs() {
        String csv = CouncilJson.csv(forecast());
        assertThat(csv)
                .startsWith("country,permanent,ballot,sure,ground,since,report,earlierDraft,earlierBallot,proof")
                .contains("RUS,true,against,0.8,word,2012-01-24,r1,S/2011/612,against,"
                        + "\"Russia said \"\"no, never\"\",\nagain.\"")
                .contains("TGO,false,unknown,0.0,none,,,,,");
    }

    private static Forecast forecast() {
        LocalDate day = LocalDate.of(2012, 1, 1);
        Seat russia = new Seat("RUS", day, null, true);
        Seat togo = new Seat("TGO", day, null, false);
        Veto veto = new Veto(
                LocalDate.of(2011, 10, 4),
                "S/2011/612",
                "SYR",
                "sanctions",
                "repression",
                List.of("CHN", "RUS"),
                List.of(),
                List.of("IND"),
                true);
        Stand against = new Stand(
                russia, Ballot.AGAINST, Stand.Ground.WORD, new ToldPosition(position(), "r1", null), 0.8, veto);
        Stand unknown = new Stand(togo, Ballot.UNKNOWN, Stand.Ground.NONE, null, 0, null);
        return new Forecast(
                new Question("sanctions", "SYR", LocalDate.of(2012, 1, 25)),
                List.of(against, unknown),
                9,
                Forecast.Outcome.VETOED,
                List.of("RUS"),
                List.of(veto));
    }

    private static Position position() {
        Actor actor = new Actor("Russia", "RUS", "RUS", "GOV", null, Actor.Kind.COUNTRY);
        return new Position(
                new Participant(actor, "Russia"),
                null,
                new Measure("sanctions", "SYR", "sanctions"),
                null,
                Stance.OPPOSE,
                "state",
                Factuality.ASSERTED,
                null,
                new Dating("2012-01-24", Dating.Precision.DAY, "told"),
                0.8,
                new Evidence(0, new Span(0, PROOF.length()), PROOF, null),
                "rule");
    }
}
