package org.dragoman.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.actor.Actor;
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
import org.dragoman.report.Dateline;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/**
 * Readings of reports that nobody wrote: any number of them, the same for the same seed and number, with true offsets,
 * uneven shares as in real news, and now and then the characters that break files.
 */
public final class SyntheticNews {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 4000;
    private static final int ACTORS = 400;
    private static final List<String> COUNTRIES = List.of(
            "USA", "RUS", "CHN", "SYR", "GBR", "FRA", "IRN", "ISR", "TUR", "DEU", "IND", "PAK", "EGY", "SAU", "UKR",
            "JPN", "KOR", "PRK", "IRQ", "AFG", "LBY", "SDN", "COD", "NGA", "ETH", "KEN", "BRA", "ARG", "MEX", "VEN");
    private static final List<String> ORGANISATIONS = List.of("UNO", "EUR", "NAT", "LEA", "AFU", "IAE");
    private static final List<String> SECTORS = List.of("GOV", "MIL", "REB", "OPP", "LEG", "CVL");
    private static final List<String> OFFICES = List.of("foreign minister", "president", "ambassador", "spokeswoman");
    private static final List<String> MEASURES = List.of(
            "sanctions",
            "ceasefire",
            "negotiations",
            "arms-embargo",
            "military-intervention",
            "recognition",
            "withdrawal");
    private static final List<String> CODES = List.of(
            "010", "036", "040", "042", "051", "060", "070", "111", "112", "129", "138", "163", "173", "190", "195");
    private static final List<String> TYPES = List.of(
            "AGREE", "CONSULT", "SUPPORT", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "COERCE", "ASSAULT");
    private static final List<String> WORDS = List.of(
            "talks",
            "border",
            "convoy",
            "resolution",
            "council",
            "capital",
            "embassy",
            "shelling",
            "draft",
            "minister",
            "weapons",
            "prisoners",
            "agreement",
            "crossing",
            "harbour",
            "envoy",
            "pipeline",
            "protest",
            "verdict",
            "summit");
    private static final List<String> HARD = List.of(
            "\"so-called\" aid",
            "a tab\tinside",
            "a break\nwithin",
            "dove 🕊️ flag 🇺🇳",
            "قالت الوزارة",
            "אמר השר",
            "<b>bold</b> & 'plain'",
            "=1+1",
            "a; b, c | d",
            "back\\slash",
            "naïve café Łódź");

    private final long seed;
    private final int inOrder;

    /** News of a seed, published on any days. */
    public SyntheticNews(long seed) {
        this(seed, 0);
    }

    private SyntheticNews(long seed, int inOrder) {
        this.seed = seed;
        this.inOrder = inOrder;
    }

    /** News of a seed whose first {@code reports} are published one after the other, as an archive has them. */
    public static SyntheticNews inOrder(long seed, int reports) {
        return new SyntheticNews(seed, reports);
    }

    /** The first {@code count} readings. */
    public List<Reading> readings(int count) {
        List<Reading> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            out.add(reading(i, 3, 2, 1));
        }
        return out;
    }

    /** Reading number {@code index} with at most so many entries of each kind. */
    public Reading reading(int index, int events, int positions, int quotations) {
        Random random = new Random(seed * 1_000_003 + index * 7919L);
        int day = random.nextInt(DAYS);
        LocalDate published = START.plusDays(inOrder == 0 ? day : (long) index * DAYS / inOrder);
        return new Story(random, index, published).read(events, positions, quotations);
    }

    /** One report as it is made up. */
    private static final class Story {
        private final Random random;
        private final int index;
        private final LocalDate published;
        private final StringBuilder text = new StringBuilder("GENEVA - ");
        private final List<Span> sentences = new ArrayList<>();

        Story(Random random, int index, LocalDate published) {
            this.random = random;
            this.index = index;
            this.published = published;
        }

        Reading read(int events, int positions, int quotations) {
            List<Event> happened = new ArrayList<>();
            List<Position> held = new ArrayList<>();
            List<Quotation> said = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                happened.add(event());
            }
            for (int i = random.nextInt(positions + 1); i > 0; i--) {
                held.add(position());
            }
            for (int i = random.nextInt(quotations + 1); i > 0; i--) {
                said.add(quotation());
            }
            return new Reading(
                    report(),
                    new Dateline("Geneva", null, null),
                    new Place("Geneva", "CHE", 46.2, 6.15),
                    held,
                    happened,
                    said,
                    random.nextInt(5) == 0 ? List.of("no report date") : List.of(),
                    new Reading.Detail(sentences, List.of(), List.of(), List.of()));
        }

        private Report report() {
            return new Report(
                    "n" + index,
                    random.nextInt(6) == 0 ? null : "Headline on " + any(WORDS) + " " + index,
                    text.toString(),
                    random.nextInt(20) == 0 ? null : published,
                    random.nextInt(3) == 0 ? null : "https://news.example/" + index,
                    random.nextInt(4) == 0 ? null : "Wire " + random.nextInt(9),
                    "en");
        }

        private Event event() {
            Actor source = actor();
            Actor target = actor();
            int code = skewed(CODES.size());
            return new Event(
                    party(source),
                    random.nextInt(25) == 0 ? null : party(target),
                    CODES.get(code),
                    new Plover(TYPES.get(code * TYPES.size() / CODES.size()), null, contexts()),
                    1 + code * 4 / CODES.size(),
                    (50 - 7 * code) / 10.0,
                    factuality(),
                    random.nextInt(9) == 0 ? party(actor()) : null,
                    date(),
                    place(),
                    "named in the sentence",
                    random.nextInt(12) == 0 ? Map.of("killed", String.valueOf(random.nextInt(40))) : Map.of(),
                    confidence(),
                    sentence(source.name() + " and " + target.name()),
                    "frame." + code);
        }

        private Position position() {
            Actor holder = actor();
            Measure measure = measure();
            return new Position(
                    party(holder),
                    random.nextBoolean() ? party(actor()) : null,
                    measure,
                    random.nextInt(10) == 0 ? measure() : null,
                    any(List.of(Stance.values())),
                    any(List.of("state", "reiterate", "vote", "call-for")),
                    factuality(),
                    null,
                    date(),
                    confidence(),
                    sentence(holder.name() + " on " + measure.label()),
                    "measure." + measure.kind());
        }

        private Quotation quotation() {
            Actor speaker = actor();
            String content = "We saw the " + any(WORDS) + " and the " + hard();
            Evidence evidence = sentence("\"" + content + "\", " + speaker.name() + " said");
            Span said = new Span(evidence.span().begin() + 1, evidence.span().begin() + 1 + content.length());
            return new Quotation(
                    party(speaker),
                    "said",
                    content,
                    any(List.of(Quotation.Kind.values())),
                    random.nextBoolean() ? null : "reporters",
                    date(),
                    confidence(),
                    new Evidence(evidence.sentence(), evidence.span(), evidence.text(), said),
                    "quote.direct");
        }

        private Evidence sentence(String start) {
            String words = start + " over the " + any(WORDS) + " near the " + any(WORDS) + " with " + hard() + ".";
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words).append(' ');
            sentences.add(span);
            return new Evidence(sentences.size() - 1, span, words, null);
        }

        private Dating date() {
            int kind = random.nextInt(12);
            LocalDate day = published.minusDays(random.nextInt(3));
            if (kind == 0) {
                return Dating.unknown("no date in the report");
            }
            return kind == 1
                    ? new Dating(day.toString().substring(0, 7), Dating.Precision.MONTH, "“this month”")
                    : new Dating(day.toString(), Dating.Precision.DAY, "publication date");
        }

        private @Nullable Place place() {
            if (random.nextInt(3) > 0) {
                return null;
            }
            int number = random.nextInt(40);
            String country = COUNTRIES.get(number % COUNTRIES.size());
            return new Place("Town " + number, country, number - 20 + .25, number * 4 - 80 + .5);
        }

        private Factuality factuality() {
            return random.nextInt(3) > 0 ? Factuality.ASSERTED : any(List.of(Factuality.values()));
        }

        private List<String> contexts() {
            return random.nextBoolean() ? List.of("diplomatic") : List.of("military", "territory");
        }

        private Measure measure() {
            String kind = MEASURES.get(skewed(MEASURES.size()));
            String target = random.nextInt(5) == 0 ? null : COUNTRIES.get(skewed(COUNTRIES.size()));
            return new Measure(kind, target, kind + " " + (target == null ? "in general" : "for " + target));
        }

        private Participant party(Actor actor) {
            return new Participant(actor, random.nextInt(8) == 0 ? hard() : actor.name());
        }

        /** A few actors make most of the news; one in twelve is in no lexicon. */
        private Actor actor() {
            int number = skewed(ACTORS);
            if (random.nextInt(12) == 0) {
                return Actor.unknown("Committee " + number);
            }
            if (number < ORGANISATIONS.size() * 5 && number % 5 == 4) {
                String code = ORGANISATIONS.get(number / 5);
                return new Actor("Organisation " + code, code, null, null, null, Actor.Kind.ORGANISATION);
            }
            String country = COUNTRIES.get(number % COUNTRIES.size());
            return number < COUNTRIES.size()
                    ? new Actor("Country " + country, country, country, "GOV", null, Actor.Kind.COUNTRY)
                    : official(number, country);
        }

        private static Actor official(int number, String country) {
            String sector = SECTORS.get(number % SECTORS.size());
            return new Actor(
                    "Ada Person" + number,
                    country + sector,
                    country,
                    sector,
                    OFFICES.get(number % OFFICES.size()),
                    Actor.Kind.PERSON);
        }

        private double confidence() {
            return random.nextInt(101) / 100.0;
        }

        private String hard() {
            return random.nextInt(6) == 0 ? any(HARD) : any(WORDS);
        }

        private int skewed(int size) {
            double u = random.nextDouble();
            return (int) (u * u * u * size);
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
