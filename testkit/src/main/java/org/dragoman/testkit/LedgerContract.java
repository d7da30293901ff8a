package org.dragoman.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.testkit.Samples.MALI;
import static org.dragoman.testkit.Samples.NORWAY;
import static org.dragoman.testkit.Samples.condemns;
import static org.dragoman.testkit.Samples.day;
import static org.dragoman.testkit.Samples.month;
import static org.dragoman.testkit.Samples.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Story;
import org.dragoman.ledger.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Ledger} must do. The ledger in memory is the measure for all questions. */
public abstract class LedgerContract {
    private static final ReadBy OLD = new ReadBy("0.1.0", "2026-01");
    private static final ReadBy NEW = new ReadBy("0.1.0", "2026-02");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Reading NORWAY_ON_MALI = Samples.norwayOnMali("r1", "2013-02-05");

    private Ledger ledger;

    /** A ledger with nothing in it. */
    protected abstract Ledger open() throws Exception;

    @BeforeEach
    void openLedger() throws Exception {
        ledger = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(ledger.events(Query.all())).isEmpty();
        assertThat(ledger.totals().reports()).isZero();
        assertThat(ledger.reading("r1")).isEmpty();
        assertThat(ledger.entry("e00")).isEmpty();
        assertThat(ledger.actors(Query.all())).isEmpty();
    }

    @Test
    void givesBackWhatWasPut() {
        assertThat(put(OLD, NORWAY_ON_MALI)).isEqualTo(new Tally(1, 0, 0, 3));
        KeptReading kept = ledger.reading("r1").orElseThrow();
        assertThat(kept.reading()).isEqualTo(NORWAY_ON_MALI);
        assertThat(kept.report().readBy()).isEqualTo(OLD);
        assertThat(ledger.reading(NORWAY_ON_MALI.report().id())).contains(kept);
        assertThat(ledger.entry(kept.positions().get(0).id()).orElseThrow().entry())
                .isEqualTo(NORWAY_ON_MALI.positions().get(0));
    }

    @Test
    void givesBackHardCharactersAndMissingParts() {
        List<Reading> news = new SyntheticNews(7).readings(120);
        put(OLD, news.toArray(Reading[]::new));
        for (Reading reading : news) {
            KeptReading kept = ledger.reading(reading.report().id()).orElseThrow();
            assertThat(kept.reading()).isEqualTo(reading);
        }
    }

    @Test
    void knowsAReportByItsContent() {
        put(OLD, NORWAY_ON_MALI);
        List<Kept<Event>> before = ledger.events(Query.all());
        assertThat(put(OLD, NORWAY_ON_MALI)).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(ledger.events(Query.all())).isEqualTo(before);
        String id = NORWAY_ON_MALI.report().id();
        assertThat(ledger.known(List.of(id, "sha256:other"), OLD)).containsExactly(id);
        assertThat(ledger.known(List.of(id), NEW)).isEmpty();
    }

    @Test
    void putsAReportThatComesTwiceInABatchOnce() {
        assertThat(put(OLD, NORWAY_ON_MALI, NORWAY_ON_MALI)).isEqualTo(new Tally(1, 0, 1, 3));
        assertThat(ledger.totals().events()).isEqualTo(1);
    }

    @Test
    void keepsAnEntryThatIsReadTwiceFromOneSentenceOnce() {
        Event event = NORWAY_ON_MALI.events().get(0);
        put(OLD, Samples.reading("r2", "2013-02-05", event.evidence().text(), List.of(event, event), List.of()));
        assertThat(ledger.events(Query.all())).hasSize(1);
    }

    @Test
    void replacesTheEntriesOfAReportThatIsReadWithNewerKnowledge() {
        put(OLD, NORWAY_ON_MALI);
        assertThat(put(NEW, withoutEvents(NORWAY_ON_MALI))).isEqualTo(new Tally(0, 1, 0, 2));
        assertThat(ledger.events(Query.all())).isEmpty();
        assertThat(ledger.positions(Query.all())).hasSize(1);
        assertThat(ledger.known(List.of(NORWAY_ON_MALI.report().id()), NEW)).hasSize(1);
        assertThat(ledger.totals().reports()).isEqualTo(1);
    }

    @Test
    void writesABatchWholeOrNotAtAll() {
        List<Deposit> broken = Arrays.asList(Deposit.of(NORWAY_ON_MALI), null);
        if (ledger instanceof MemoryLedger) {
            return; // Memory has no transactions; it is for tests.
        }
        assertThatThrownBy(() -> ledger.put(broken, OLD)).isInstanceOf(RuntimeException.class);
        assertThat(ledger.totals().reports()).isZero();
        assertThat(put(OLD, NORWAY_ON_MALI).added()).isEqualTo(1);
        assertThat(ledger.actors(Query.all())).hasSize(3);
    }

    @Test
    void givesEntriesIdsThatOutliveANewReading() {
        put(OLD, NORWAY_ON_MALI);
        String before = ledger.events(Query.all()).get(0).id();
        put(NEW, NORWAY_ON_MALI);
        assertThat(ledger.events(Query.all()).get(0).id()).isEqualTo(before);
    }

    @Test
    void hidesWhatWasRejectedUntilItIsWithdrawn() {
        put(OLD, NORWAY_ON_MALI);
        String id = ledger.events(Query.all()).get(0).id();
        ledger.correct(Correction.reject(id, "ida", NOON, "sarcasm"));
        assertThat(ledger.events(Query.all())).isEmpty();
        assertThat(ledger.events(Query.builder().rejected(true).build()).get(0).verdict())
                .isEqualTo(Correction.Verdict.REJECTED);
        assertThat(ledger.reading("r1").orElseThrow().reading().events()).isEmpty();
        put(NEW, NORWAY_ON_MALI);
        assertThat(ledger.events(Query.all())).isEmpty();
        assertThat(ledger.withdraw(id)).isTrue();
        assertThat(ledger.withdraw(id)).isFalse();
        assertThat(ledger.events(Query.all())).hasSize(1);
    }

    @Test
    void keepsWhatWasAcceptedEvenIfANewReadingLosesIt() {
        put(OLD, NORWAY_ON_MALI);
        String id = ledger.events(Query.all()).get(0).id();
        ledger.correct(Correction.accept(id, "ida", NOON, "clear"));
        put(NEW, withoutEvents(NORWAY_ON_MALI));
        Kept<Event> kept = ledger.events(Query.all()).get(0);
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.entry()).isEqualTo(NORWAY_ON_MALI.events().get(0));
        assertThat(kept.verdict()).isEqualTo(Correction.Verdict.ACCEPTED);
    }

    @Test
    void showsACorrectedEntryInsteadAndAsksByItsNewParts() {
        put(OLD, NORWAY_ON_MALI);
        Kept<Event> before = ledger.events(Query.all()).get(0);
        Event right = Samples.event(
                "112",
                NORWAY,
                Samples.CHAD,
                day("2013-02-04"),
                Samples.OSLO,
                before.entry().evidence());
        ledger.correct(Correction.correct(before.id(), right, "ida", NOON, "the army of Chad"));
        assertThat(ledger.events(Query.builder().target("MLI").build())).isEmpty();
        Kept<Event> after =
                ledger.events(Query.builder().target("TCD").code("112").build()).get(0);
        assertThat(after.entry()).isEqualTo(right);
        assertThat(after.id()).isEqualTo(before.id());
        put(NEW, NORWAY_ON_MALI);
        assertThat(ledger.events(Query.all())).extracting(Kept::entry).containsExactly(right);
        ledger.withdraw(before.id());
        assertThat(ledger.events(Query.all())).extracting(Kept::entry).containsExactly(before.entry());
    }

    @Test
    void remembersWhoCorrectedWhatWhenAndWhy() {
        put(OLD, NORWAY_ON_MALI);
        Kept<Position> kept = ledger.positions(Query.all()).get(0);
        Correction reject = Correction.reject(kept.id(), "ida 🕊️", NOON.plusSeconds(5), "\"no\"");
        Correction accept = Correction.accept(ledger.events(Query.all()).get(0).id(), "per", NOON, "");
        ledger.correct(accept);
        ledger.correct(reject);
        assertThat(ledger.corrections()).containsExactly(accept, reject);
    }

    @Test
    void refusesToCorrectWhatIsNotThereOrOfAnotherKind() {
        put(OLD, NORWAY_ON_MALI);
        assertThatThrownBy(() -> ledger.correct(Correction.accept("e123", "ida", NOON, "")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("e123");
        String id = ledger.events(Query.all()).get(0).id();
        Position position = NORWAY_ON_MALI.positions().get(0);
        assertThatThrownBy(() -> ledger.correct(Correction.correct(id, position, "ida", NOON, "")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("Event");
    }

    @Test
    void findsAnEntryByTheBeginningOfItsIdUnlessItIsAmbiguous() {
        put(OLD, new SyntheticNews(1).readings(40).toArray(Reading[]::new));
        Kept<Event> any = ledger.events(Query.all()).get(0);
        assertThat(ledger.entry(any.id().substring(0, 14))).contains(any);
        assertThatThrownBy(() -> ledger.entry("e"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("more");
        assertThat(ledger.entry("e%")).isEmpty();
    }

    @Test
    void joinsTheTellingsOfOneHappeningAndTakesThemApartAgain() {
        put(
                OLD,
                Samples.of("a", "2013-02-05", condemns(NORWAY, MALI, day("2013-02-05"), null, proof(0, 0, "One."))),
                Samples.of("b", "2013-02-06", condemns(NORWAY, MALI, day("2013-02-05"), null, proof(0, 0, "Two."))),
                Samples.of("c", "2013-02-20", condemns(NORWAY, MALI, month("2013-02"), null, proof(0, 0, "Three."))),
                Samples.of("d", "2013-02-05", condemns(MALI, NORWAY, day("2013-02-05"), null, proof(0, 0, "Four."))));
        List<Kept<Event>> apart = ledger.events(Query.all());
        assertThat(ledger.merge()).isEqualTo(1);
        List<Kept<Event>> merged = ledger.events(Query.builder().merged(true).build());
        assertThat(merged).hasSize(2);
        Kept<Event> lead = merged.stream()
                .filter(kept -> kept.witnesses() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(lead.report().key()).isEqualTo("a");
        Happening happening = ledger.happening(lead.id()).orElseThrow();
        assertThat(happening.witnesses())
                .extracting(kept -> kept.report().key())
                .containsExactly("a", "b", "c");
        assertThat(happening.reasons()).hasSize(3);
        assertThat(happening.reports()).isEqualTo(3);
        assertThat(ledger.happening(happening.witnesses().get(2).id())).contains(happening);
        assertThat(ledger.totals().happenings()).isEqualTo(2);
        assertThat(ledger.events(Query.all())).extracting(Kept::id).containsExactlyElementsOf(ids(apart));
        ledger.separate();
        assertThat(ledger.events(Query.all())).isEqualTo(apart);
    }

    @Test
    void joinsLaterReportsToWhatWasJoinedBefore() {
        put(OLD, Samples.of("a", "2013-02-05", condemns(NORWAY, MALI, day("2013-02-05"), null, proof(0, 0, "One."))));
        assertThat(ledger.merge()).isZero();
        put(OLD, Samples.of("b", "2013-02-04", condemns(NORWAY, MALI, day("2013-02-05"), null, proof(0, 0, "Two."))));
        assertThat(ledger.merge()).isEqualTo(1);
        assertThat(ledger.events(Query.builder().merged(true).build())).hasSize(1);
        put(NEW, Samples.reading("b", "2013-02-04", "Two.", List.of(), List.of()));
        ledger.merge();
        List<Kept<Event>> left = ledger.events(Query.builder().merged(true).build());
        assertThat(left).hasSize(1);
        assertThat(left.get(0).witnesses()).isEqualTo(1);
    }

    @Test
    void handsOverTextsInOrderOfPublication() {
        put(OLD, Samples.norwayOnMali("later", "2013-02-06"), Samples.norwayOnMali("earlier", "2013-02-05"));
        List<String> keys = new ArrayList<>();
        ledger.texts(Query.all(), kept -> {
            keys.add(kept.report().key());
            assertThat(kept.text()).contains("Norway condemned the raid");
        });
        assertThat(keys).containsExactly("earlier", "later");
    }

    @Test
    void keepsWhichReportsTellOneStory() {
        Reading first = Samples.norwayOnMali("a", "2013-02-05");
        Reading second = Samples.norwayOnMali("b", "2013-02-06");
        put(OLD, first, second);
        String id = first.report().id();
        assertThat(ledger.story(id).orElseThrow().members()).hasSize(1);
        Story story = new Story(
                id,
                List.of(
                        new Story.Member(id, 1),
                        new Story.Member(second.report().id(), 0.96)));
        ledger.join(List.of(story));
        assertThat(ledger.story(second.report().id())).contains(story);
        assertThat(ledger.reading("b").orElseThrow().report().story()).isEqualTo(id);
        assertThat(ledger.totals().stories()).isEqualTo(1);
        assertThat(ledger.story("sha256:unknown")).isEmpty();
    }

    @Test
    void showsTheLatestPositionOfEachHolder() {
        put(
                OLD,
                Samples.of("a", "2013-01-01", stand(Stance.OPPOSE, "2013-01-01")),
                Samples.of("b", "2013-03-01", stand(Stance.SUPPORT, "2013-03-01")),
                Samples.of("c", "2013-02-01", stand(Stance.NEUTRAL, "2013-02-01")));
        assertThat(ledger.standing(Query.all()))
                .extracting(kept -> kept.entry().stance())
                .containsExactly(Stance.SUPPORT);
        assertThat(ledger.positions(Query.builder().oldestFirst(true).build()))
                .extracting(kept -> kept.entry().stance())
                .containsExactly(Stance.OPPOSE, Stance.NEUTRAL, Stance.SUPPORT);
    }

    @Test
    void givesTheNewestOfEachHolderAsIfEachWereAskedFor() {
        for (int i = 1; i <= 9; i++) {
            put(OLD, Samples.norwayOnMali("n" + i, "2013-0" + i + "-05"));
            put(OLD, Samples.of("s" + i, "2012-0" + i + "-01", stand(Stance.SUPPORT, "2012-0" + i + "-01")));
        }
        Query until = Query.builder().until(LocalDate.of(2013, 7, 31)).limit(1).build();
        List<String> holders = List.of("TCD", "NOR", "nobody", "Ida Berg");
        List<String> expected = new ArrayList<>();
        for (String holder : holders) {
            Query one = Query.builder()
                    .until(LocalDate.of(2013, 7, 31))
                    .holder(holder)
                    .limit(4)
                    .build();
            ledger.positions(one).forEach(kept -> expected.add(kept.id()));
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ledger.newest(until, holders, 4)).extracting(Kept::id).isEqualTo(expected);
    }

    @Test
    void takesWhatIsOfNoKnownKindForAMatterOfItsOwn() {
        put(
                OLD,
                Samples.of("a", "2013-01-01", stand("other", Stance.OPPOSE, "2013-01-01")),
                Samples.of("b", "2013-03-01", stand("other", Stance.SUPPORT, "2013-03-01")));
        assertThat(ledger.standing(Query.all()))
                .extracting(kept -> kept.entry().stance())
                .containsExactly(Stance.SUPPORT, Stance.OPPOSE);
        assertThat(ledger.positions(Query.builder().measure("other").build())).hasSize(2);
    }

    @Test
    void takesWordsOfAQuestionLiterally() {
        put(OLD, NORWAY_ON_MALI);
        for (String words : List.of("raid", "RAID army", "\"the raid\"", "Mali's", "\"raid of Mali's army\"")) {
            assertThat(ledger.events(Query.builder().text(words).build()))
                    .as(words)
                    .hasSize(1);
        }
        for (String words : List.of("rai", "\"raid the\"", "raid OR", "NEAR", "raid -army nothing", "mali*x")) {
            assertThat(ledger.events(Query.builder().text(words).build()))
                    .as(words)
                    .isEmpty();
        }
        for (String words : List.of("*", "\"", "' OR 1=1 --", "(", "^", "a:b")) {
            ledger.events(Query.builder().text(words).build());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answersAsTheLedgerInMemoryDoes(int seed) {
        Reading[] news = new SyntheticNews(seed).readings(200).toArray(Reading[]::new);
        Ledger measure = new MemoryLedger();
        for (Ledger each : List.of(ledger, measure)) {
            each.put(Arrays.stream(news).map(Deposit::of).toList(), OLD);
            String id = each.events(Query.all()).get(3).id();
            each.correct(Correction.reject(id, "ida", NOON, ""));
            each.correct(Correction.accept(each.events(Query.all()).get(5).id(), "ida", NOON, ""));
            each.merge();
        }
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            compare(ledger, measure, question(random));
        }
        assertThat(ledger.totals()).isEqualTo(measure.totals());
    }

    @Test
    void keepsItsSumsTrueWhenEntriesChange() {
        List<Reading> news = new SyntheticNews(4).readings(120);
        Ledger measure = new MemoryLedger();
        List<Query> questions = List.of(
                Query.all(),
                Query.builder().actor("USA").build(),
                Query.builder()
                        .since(LocalDate.of(2012, 3, 1))
                        .until(LocalDate.of(2018, 5, 31))
                        .build(),
                Query.builder()
                        .since(LocalDate.of(2012, 3, 7))
                        .until(LocalDate.of(2018, 5, 9))
                        .build(),
                Query.builder()
                        .since(LocalDate.of(2015, 3, 7))
                        .until(LocalDate.of(2015, 3, 29))
                        .build(),
                Query.builder().until(LocalDate.of(2016, 2, 10)).limit(7).build());
        List<Ledger> both = List.of(ledger, measure);
        Runnable compare = () -> {
            questions.forEach(query -> compareSums(ledger, measure, query));
            assertThat(ledger.totals()).isEqualTo(measure.totals());
        };
        both.forEach(each -> {
            each.put(news.stream().map(Deposit::of).toList(), OLD);
            each.merge();
        });
        compare.run();
        List<Kept<Event>> events = ledger.events(Query.all());
        both.forEach(each -> {
            each.correct(Correction.reject(events.get(0).id(), "ida", NOON, ""));
            each.correct(Correction.reject(events.get(1).id(), "ida", NOON, ""));
            Event wrong = events.get(2).entry();
            Event right = Samples.event("112", NORWAY, MALI, day("2015-03-09"), null, wrong.evidence());
            each.correct(Correction.correct(events.get(2).id(), right, "ida", NOON, ""));
        });
        compare.run();
        both.forEach(each -> {
            each.withdraw(events.get(0).id());
            each.put(
                    news.subList(100, 120).stream()
                            .map(reading -> Deposit.of(withoutEvents(reading)))
                            .toList(),
                    NEW);
        });
        compare.run();
        both.forEach(each -> {
            each.put(new SyntheticNews(5).readings(30).stream().map(Deposit::of).toList(), NEW);
            each.merge();
            each.put(news.subList(90, 120).stream().map(Deposit::of).toList(), new ReadBy("0.2.0", "2027-01"));
        });
        compare.run();
    }

    private static void compareSums(Ledger ledger, Ledger measure, Query query) {
        assertThat(ledger.actors(query)).as("%s", query).isEqualTo(measure.actors(query));
        assertThat(ledger.measures(query)).as("%s", query).isEqualTo(measure.measures(query));
        assertThat(ledger.months(query)).as("%s", query).isEqualTo(measure.months(query));
        assertThat(ledger.pairs(query)).as("%s", query).isEqualTo(measure.pairs(query));
        assertThat(ledger.countEvents(query)).as("%s", query).isEqualTo(measure.countEvents(query));
        assertThat(ledger.countPositions(query)).as("%s", query).isEqualTo(measure.countPositions(query));
        assertThat(ledger.countQuotations(query)).as("%s", query).isEqualTo(measure.countQuotations(query));
    }

    private static void compare(Ledger ledger, Ledger measure, Query query) {
        assertThat(ledger.events(query)).as("%s", query).isEqualTo(measure.events(query));
        assertThat(ledger.positions(query)).as("%s", query).isEqualTo(measure.positions(query));
        assertThat(ledger.quotations(query)).as("%s", query).isEqualTo(measure.quotations(query));
        assertThat(ledger.reports(query)).as("%s", query).isEqualTo(measure.reports(query));
        assertThat(ledger.standing(query)).as("%s", query).isEqualTo(measure.standing(query));
        compareSums(ledger, measure, query);
        List<KeptReading> readings = new ArrayList<>();
        List<KeptReading> wanted = new ArrayList<>();
        ledger.readings(query, readings::add);
        measure.readings(query, wanted::add);
        assertThat(readings).as("%s", query).isEqualTo(wanted);
    }

    /** A question with two or three filters, so that most find something and some find nothing. */
    private static Query question(Random random) {
        Query.Builder query = Query.builder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            narrow(query, random);
        }
        query.limit(random.nextBoolean() ? 10 : Integer.MAX_VALUE);
        return query.offset(random.nextInt(3))
                .oldestFirst(random.nextInt(3) == 0)
                .build();
    }

    private static void narrow(Query.Builder query, Random random) {
        switch (random.nextInt(17)) {
            case 0 -> query.actor(any(random, "USA", "rusgov", "Country SYR", "person77", "UNO", "nobody"));
            case 1 -> query.source(any(random, "USA", "CHN", "Committee 3"));
            case 2 -> query.target(any(random, "SYR", "RUSMIL", "organisation eur"));
            case 3 -> query.holder(any(random, "USA", "RUS", "UNO"));
            case 4 -> query.speaker(any(random, "USA", "Ada Person60"));
            case 5 -> query.measures(Set.of("sanctions", "ceasefire"));
            case 6 -> query.measureTarget(any(random, "USA", "SYR"));
            case 7 -> query.stances(Set.of(Stance.SUPPORT, Stance.OPPOSE));
            case 8 -> query.code(any(random, "04", "111", "reject", "9"));
            case 9 -> query.quads(Set.of(1, 4));
            case 10 -> query.factualities(Set.of(Factuality.ASSERTED, Factuality.DENIED));
            case 11 -> query.since(LocalDate.of(2014, 6, 1));
            case 12 -> query.until(LocalDate.of(2017, 3, 31));
            case 13 -> query.at(any(random, "SYR", "Town 7", "town 12"));
            case 14 -> query.text(any(random, "embassy", "the harbour", "\"border near the\"", "CAFÉ", "קשר"));
            case 15 -> query.minConfidence(0.5).merged(random.nextBoolean());
            default -> query.publisher(any(random, "Wire 3", "wire 5")).rejected(random.nextBoolean());
        }
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void takesReadingsFromManyThreads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Tally>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<Deposit> batch = new ArrayList<>();
                for (int j = 0; j < 8; j++) {
                    batch.add(Deposit.of(new SyntheticNews(5).reading((i / 2) * 8 + j, 2, 1, 1)));
                }
                work.add(() -> ledger.put(batch, OLD));
            }
            Tally all = Tally.NONE;
            for (Future<Tally> done : pool.invokeAll(work)) {
                all = all.plus(done.get());
            }
            assertThat(all.added()).isEqualTo(48);
            assertThat(all.known()).isEqualTo(48);
            assertThat(ledger.totals().reports()).isEqualTo(48);
        } finally {
            pool.shutdownNow();
        }
    }

    private Tally put(ReadBy by, Reading... readings) {
        return ledger.put(Arrays.stream(readings).map(Deposit::of).toList(), by);
    }

    private static Position stand(Stance stance, String day) {
        return stand("sanctions", stance, day);
    }

    private static Position stand(String kind, Stance stance, String day) {
        return Samples.position(NORWAY, null, kind, "MLI", stance, day(day), proof(0, 0, "On " + day + "."));
    }

    private static List<String> ids(List<Kept<Event>> events) {
        return events.stream().map(Kept::id).toList();
    }

    private static Reading withoutEvents(Reading reading) {
        return new Reading(
                reading.report(),
                reading.dateline(),
                reading.datelinePlace(),
                reading.positions(),
                List.of(),
                reading.quotations(),
                reading.notes(),
                reading.detail());
    }
}
