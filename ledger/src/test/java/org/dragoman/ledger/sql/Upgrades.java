package org.dragoman.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;

/** What a ledger that was brought up to date must still say and be able to do. */
final class Upgrades {
    private static final ReadBy BY = new ReadBy("0.1.0", "1");
    private static final int MERGED = 100;

    private Upgrades() {}

    /** Keeps news of which some are merged and some not yet, with a happening of several tellings and a rejected event. */
    static void fill(Ledger ledger, List<Deposit> news) {
        ledger.put(news.subList(0, MERGED), BY);
        ledger.merge();
        ledger.put(news.subList(MERGED, news.size()), BY);
        Kept<Event> event = ledger.events(Query.all()).get(7);
        ledger.correct(new Correction(
                event.id(),
                Correction.Verdict.REJECTED,
                "Ida",
                Instant.parse("2026-05-01T12:00:00Z"),
                "no event",
                null));
    }

    /** Both say the same, also after more was done to both. */
    static void assertSame(Ledger raised, Ledger fresh, List<Deposit> news) {
        assertSame(raised, fresh);
        assertThat(raised.put(news, BY).known()).isEqualTo(news.size());
        assertThat(raised.merge()).isEqualTo(fresh.merge());
        assertSame(raised, fresh);
        ReadBy newer = new ReadBy("0.1.0", "2");
        for (Ledger each : List.of(raised, fresh)) {
            each.put(news.subList(0, 2 * MERGED / 3), newer);
            each.merge();
        }
        assertSame(raised, fresh);
    }

    private static void assertSame(Ledger raised, Ledger fresh) {
        List<KeptReading> readings = new ArrayList<>();
        raised.readings(Query.all(), readings::add);
        List<KeptReading> expected = new ArrayList<>();
        fresh.readings(Query.all(), expected::add);
        assertThat(readings).isEqualTo(expected).isNotEmpty();
        assertThat(raised.corrections()).isEqualTo(fresh.corrections()).hasSize(1);
        assertThat(raised.totals()).isEqualTo(fresh.totals());
        assertThat(raised.actors(Query.all())).isEqualTo(fresh.actors(Query.all()));
        for (Query query : List.of(
                Query.builder().actor("RUS").limit(20).build(),
                Query.builder().text("over the harbour").limit(20).build(),
                Query.builder().code("0").oldestFirst(true).limit(20).build())) {
            assertThat(raised.events(query)).isEqualTo(fresh.events(query));
        }
        for (Kept<Event> event : fresh.events(Query.all())) {
            if (event.witnesses() > 1) {
                assertThat(raised.happening(event.id())).isEqualTo(fresh.happening(event.id()));
            }
        }
    }
}
