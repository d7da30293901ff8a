package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one sentence: names and descriptions that stand for themselves first, then pronouns, then descriptions that
 * must be followed to somebody.
 */
final class SentenceActors {
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "greater",
            "upper",
            "lower",
            "mainland",
            "occupied",
            "northwestern",
            "northeastern",
            "southwestern",
            "southeastern",
            "downtown",
            "new",
            "old",
            "inner",
            "outer",
            "the",
            "modern",
            "mr.",
            "mr",
            "president");
    private static final Set<String> BACKED = Set.of(
            "backed",
            "based",
            "born",
            "trained",
            "funded",
            "made",
            "supported",
            "sponsored",
            "allied",
            "style",
            "dominated",
            "controlled",
            "held",
            "occupied",
            "friendly",
            "speaking",
            "educated",
            "built",
            "supplied",
            "armed",
            "bound",
            "administered",
            "ruled",
            "run",
            "brokered",
            "mediated",
            "drafted",
            "aligned",
            "linked",
            "language",
            "wide",
            "inspired",
            "financed",
            "registered",
            "flagged",
            "owned");
    private static final Set<String> FORMER =
            Set.of("former", "ex", "late", "deposed", "ousted", "toppled", "ex-", "onetime", "exiled", "erstwhile");
    private static final Set<String> DEPUTIES = Set.of("deputy", "vice", "assistant", "junior", "under", "associate");
    private static final Set<String> OWNING =
            Set.of("of", "from", "for", "in", "at", "within", "inside", "across", "throughout", "with");
    private static final Set<String> LOCATING =
            Set.of("in", "at", "near", "across", "inside", "throughout", "within", "outside", "around", "over", "into");
    private static final Set<String> COMMON = Set.of(
            "congress",
            "parliament",
            "senate",
            "assembly",
            "cabinet",
            "democrats",
            "democrat",
            "republicans",
            "republican",
            "conservatives",
            "liberals",
            "labour",
            "labor",
            "greens",
            "socialists",
            "house",
            "union",
            "front",
            "council",
            "commission",
            "league",
            "court",
            "tribunal",
            "commons",
            "lords");
    private static final Set<String> OFF_TITLES = Set.of(
            "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "col.", "gen.", "lt.", "maj.", "brig.",
            "capt.", "adm.", "sgt.", "prof.", "rev.", "sen.", "rep.", "gov.", "hon.", "sheikh", "sayyid", "hajj");

    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final Sentence sentence;
    private final Tree tree;
    private final @Nullable Spot[] spots;
    private final @Nullable Mention[] made;
    private final boolean[] tried;
    private final boolean[] deferred;
    private int depth;

    SentenceActors(ActorLexicon lexicon, Discourse discourse, Sentence sentence) {
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.spots = Spotter.find(lexicon.dictionary(), tree);
        this.made = new @Nullable Mention[tree.size()];
        this.tried = new boolean[tree.size()];
        this.deferred = new boolean[tree.size()];
    }

    Tree tree() {
        return tree;
    }

    Sentence sentence() {
        return sentence;
    }

    @Nullable
    Mention at(int token) {
        return made[token];
    }

    @Nullable
    Spot spot(int token) {
        return spots[token];
    }

    // ---- the three passes -------------------------------------------------------------------------------------------

    void resolve() {
        discourse.enter(this);
        for (int i = 0; i < tree.size(); i++) {
            nominal(i);
        }
        acronyms();
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && Pronouns.isPronoun(tree.token(i)) && !Pronouns.isSpeaker(tree.token(i))) {
                made[i] = discourse.followPronoun(this, i);
            } else if (made[i] == null
                    && deferred[i]
                    && isHead(i)
                    && tree.token(i).tag().equals("NNS")) {
                // "rebels said they": who has no country of their own yet can still be followed
                made[i] = followed(i);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && Pronouns.isSpeaker(tree.token(i))) {
                made[i] = discourse.followPronoun(this, i);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && isHead(i)) {
                made[i] = deferred[i] ? followed(i) : discourse.followNoun(this, Phrase.of(tree, i));
            }
        }
        discourse.leave(this);
    }

    /** Names of a sentence without a tree: only what following needs to know. */
    void skim() {
        discourse.enter(this);
        for (int i = 0; i < tree.size(); i++) {
            Spot spot = spots[i];
            if (spot != null && spot.first() == i) {
                Actor actor = skimmed(spot);
                if (actor != null) {
                    Span span = Phrase.span(tree, i, spot.last());
                    String text = Phrase.words(tree, i, spot.last());
                    discourse.hear(new Mention(
                            sentence.index(), spot.last(), span, text, List.of(actor), Mention.Form.NAME, null));
                }
            }
        }
    }

    private @Nullable Actor skimmed(Spot spot) {
        Sense.Who who = spot.sense(Sense.Who.class);
        if (who != null && !who.surname()) {
            return lexicon.actor(who.person(), discourse.day(), null);
        }
        Sense.Of of = state(spot);
        if (of != null && of.use() != Sense.Use.ADJECTIVE) {
            return of.country().actor();
        }
        return null;
    }

    // ---- nouns ------------------------------------------------------------------------------------------------------

    /** The mention that a token heads, resolved now if it was not yet; null if it is no actor, or has to be followed. */
    @Nullable
    Mention nominal(int head) {
        if (tried[head] || depth > 40) {
            return made[head];
        }
        tried[head] = true;
        depth++;
        Mention mention = isHead(head) ? headed(head) : modifier(head);
        depth--;
        if (mention != null) {
            made[head] = mention;
        }
        return mention;
    }

    private boolean isNominal(int i) {
        Token token = tree.token(i);
        if (token.isNoun() || token.tag().equals("FW")) {
            return true;
        }
        Spot spot = spots[i];
        if (spot == null || token.isVerb()) {
            return spot != null && spot.last() > spot.first() && isNamed(spot);
        }
        boolean office = spot.last() > spot.first() && roleOf(spot) != null && isArgument(token);
        return isNamed(spot) || office || (token.isAdjective() && isArgument(token) && tree.child(i, "det") >= 0);
    }

    private static boolean isArgument(Token token) {
        return token.isRelation("nsubj")
                || token.isRelation("obj")
                || token.isRelation("obl")
                || token.isRelation("iobj")
                || token.isRelation("nmod");
    }

    private static boolean isNamed(Spot spot) {
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Of || sense instanceof Sense.Named || sense instanceof Sense.Who) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token heads a phrase of its own rather than standing before another noun. */
    private boolean isHead(int i) {
        if (!isNominal(i)) {
            return false;
        }
        Spot spot = spots[i];
        if (spot != null && headOf(spot) != i) {
            return false;
        }
        Token token = tree.token(i);
        boolean before = token.head() > i;
        if (token.isRelation("amod") || token.isRelation("flat") || token.isRelation("fixed")) {
            return false;
        }
        if (token.isRelation("compound") || token.isRelation("nummod") || token.isRelation("det")) {
            return !before && !token.isRelation("nummod") && !token.isRelation("det") && !isInside(i, token.head());
        }
        if (token.isRelation("conj") && token.head() >= 0 && !isHead(token.head())) {
            return !modifies(token.head());
        }
        return true;
    }

    private boolean isInside(int i, int head) {
        Spot spot = spots[i];
        return spot != null && spot == spots[head];
    }

    private boolean modifies(int i) {
        Token token = tree.token(i);
        return token.isRelation("amod") || token.isRelation("compound") || token.isRelation("nummod");
    }

    /** The token of a spot whose head lies outside it; the last such one. */
    private int headOf(Spot spot) {
        for (int i = spot.last(); i >= spot.first(); i--) {
            int head = tree.head(i);
            if ((head < spot.first() || head > spot.last())
                    && !tree.token(i).isRelation("punct")
                    && !tree.token(i).isRelation("case")) {
                return i;
            }
        }
        return spot.last();
    }

    private @Nullable Mention headed(int head) {
        Phrase phrase = Phrase.of(tree, head);
        Spot spot = spots[head];
        if (spot != null && isNamed(spot)) {
            Mention named = named(phrase, spot);
            if (named != null) {
                return named;
            }
        }
        if (spot != null && roleOf(spot) != null) {
            return described(phrase, spot);
        }
        return isProper(head) && !isBacked(head) ? properName(phrase) : null;
    }

    private boolean isProper(int i) {
        Token token = tree.token(i);
        return token.isProperNoun() && Words.isCapitalised(token.text()) && !isTime(token);
    }

    private static boolean isTime(Token token) {
        return token.relation().equals("obl:tmod")
                || token.relation().equals("nmod:tmod")
                || Calendar.isDayOrMonth(token.text());
    }

    /** An adjective or name before a noun: "Syrian" in "the Syrian crisis". */
    private @Nullable Mention modifier(int i) {
        Spot spot = spots[i];
        if (spot == null || headOf(spot) != i || !isNamed(spot)) {
            return null;
        }
        Token token = tree.token(i);
        if (token.isVerb() && spot.first() == spot.last()) {
            return null;
        }
        Actor actor = isGivenName(spot) ? null : actorOf(spot, i, false, null);
        if (actor == null) {
            return null;
        }
        return mention(
                i,
                Phrase.span(tree, spot.first(), spot.last()),
                Phrase.words(tree, spot.first(), spot.last()),
                List.of(actor),
                Mention.Form.MODIFIER,
                null);
    }

    /** A word that could be a surname, but stands before another part of a name. */
    private boolean isGivenName(Spot spot) {
        int next = spot.last() + 1;
        return spot.sense(Sense.Of.class) == null
                && spot.sense(Sense.Named.class) == null
                && next < tree.size()
                && spots[next] == null
                && isProper(next)
                && tree.head(spot.last()) >= next;
    }

    // ---- names ------------------------------------------------------------------------------------------------------

    private @Nullable Mention named(Phrase phrase, Spot spot) {
        int start = Math.min(spot.first(), phrase.head());
        int given = givenName(phrase, start);
        Title title = title(phrase, given);
        Actor actor = given < start ? strangerOrKin(phrase, spot, given, title) : ofAnother(phrase, spot);
        if (actor == null && given == start) {
            actor = actorOf(spot, phrase.head(), true, title);
        }
        if (actor == null) {
            return null;
        }
        return mention(phrase.head(), span(phrase, spot), words(phrase, spot), List.of(actor), Mention.Form.NAME, null);
    }

    /** "The Nigerian Senate" where the lexicon knows the Senate of one other state: the body of that kind over there. */
    private @Nullable Actor ofAnother(Phrase phrase, Spot spot) {
        Sense.Named named = isCommon(spot) ? body(spot) : null;
        List<Actor> owners = named == null ? List.of() : owners(phrase, spot.first(), false);
        Country country = owners.size() == 1 ? lexicon.country(owners.get(0).country()) : null;
        if (named == null
                || country == null
                || named.body().country() == null
                || country.code().equals(named.body().country())) {
            return null;
        }
        String sector = named.body().sector();
        String name = country.adjective() + " " + tree.token(spot.last()).text();
        return new Actor(
                name,
                country.code() + sector,
                country.code(),
                sector,
                null,
                named.body().kind());
    }

    /** First token of capitalised words that stand right before a name and belong to it. */
    private int givenName(Phrase phrase, int start) {
        int given = start;
        while (given > phrase.first()
                && isOpen(given - 1)
                && isProper(given - 1)
                && tree.token(given - 1).isProperNoun()
                && !DIRECTIONS.contains(tree.token(given - 1).text().toLowerCase(Locale.ROOT))
                && !OFF_TITLES.contains(tree.token(given - 1).text().toLowerCase(Locale.ROOT))) {
            given--;
        }
        return given;
    }

    /** Whether the lexicon knows the word as no actor; a place may lend a person its name. */
    private boolean isOpen(int i) {
        Spot spot = spots[i];
        return spot == null || spot.senses().stream().allMatch(sense -> sense instanceof Sense.Where);
    }

    /** A name of the lexicon with words before it that the lexicon does not know: "Michael Jordan", "Bashir Gemayel". */
    private @Nullable Actor strangerOrKin(Phrase phrase, Spot spot, int given, @Nullable Title title) {
        String words = Phrase.words(tree, given, phrase.last());
        Actor heard = discourse.alias(words);
        if (heard != null) {
            return heard;
        }
        Sense.Who who = spot.sense(Sense.Who.class);
        if (who != null && title != null && title.code() != null && title.office() != null) {
            Actor holder = bySurname(spot, title, phrase.head());
            if (holder != null) {
                return holder;
            }
        }
        Sense.Of of = state(spot);
        if (of != null && who == null && of.use() == Sense.Use.ADJECTIVE) {
            return of.country().actor();
        }
        Sense.Named named = spot.sense(Sense.Named.class);
        if (named != null && who == null && isCommon(spot)) {
            Actor owned = ofCountry(phrase, given, words);
            return owned == null ? stranger(phrase, words, title) : owned;
        }
        if (named != null && who == null) {
            return actorOf(spot, phrase.head(), true, title);
        }
        return stranger(phrase, words, title);
    }

    /** One word that many bodies share, such as "Congress": with a name before it, it is another body's. */
    private boolean isCommon(Spot spot) {
        return spot.first() == spot.last()
                && COMMON.contains(tree.token(spot.last()).text().toLowerCase(Locale.ROOT));
    }

    private Actor stranger(Phrase phrase, String words, @Nullable Title title) {
        Actor actor = title == null ? null : title.holder(words);
        if (actor == null) {
            actor = apposed(phrase.head(), words);
        }
        if (actor == null) {
            actor = Actor.unknown(words);
        }
        discourse.introduce(words, actor);
        return actor;
    }

    private Span span(Phrase phrase, Spot spot) {
        return Phrase.span(tree, Math.min(phrase.first(), spot.first()), Math.max(phrase.last(), spot.last()));
    }

    private String words(Phrase phrase, Spot spot) {
        return Phrase.words(tree, Math.min(phrase.first(), spot.first()), Math.max(phrase.last(), spot.last()));
    }

    /** The actor that a name of the lexicon means here; null if it means none alone. */
    private @Nullable Actor actorOf(Spot spot, int head, boolean standing, @Nullable Title title) {
        Actor person = byFullName(spot, title);
        if (person != null) {
            discourse.introduce(person.name(), person);
            return person;
        }
        if (title != null && spot.sense(Sense.Who.class) != null && title.isPersonal()) {
            Actor titled = bySurname(spot, title, head);
            if (titled != null) {
                discourse.introduce(Phrase.words(tree, spot.first(), spot.last()), titled);
                return titled;
            }
        }
        Actor alias = discourse.alias(Phrase.words(tree, spot.first(), spot.last()));
        Sense.Of of = state(spot);
        if (of != null && (alias == null || of.use() != Sense.Use.NAME)) {
            return people(of, head, standing);
        }
        if (alias != null) {
            return alias;
        }
        Sense.Named named = body(spot);
        if (named != null) {
            return isCut(spot, named.body()) ? null : atHome(named.body().actor(), head, standing);
        }
        return bySurname(spot, title, head);
    }

    /** "the West" in "the West Bank" or "the West African states". */
    private boolean isCut(Spot spot, Body body) {
        int next = spot.last() + 1;
        return body.code().equals("WST")
                && spot.last() - spot.first() <= 1
                && next < tree.size()
                && Words.isCapitalised(tree.token(next).text())
                && tree.token(spot.last()).text().equals("West");
    }

    /** A people of many countries that the sentence puts in one: "Kurds in Iraq". */
    private Actor atHome(Actor actor, int head, boolean standing) {
        boolean people = actor.kind() == Actor.Kind.GROUP
                && actor.country() == null
                && ("CVL".equals(actor.sector()) || "REL".equals(actor.sector()));
        Actor state = people && standing ? discourse.place(this, head) : null;
        return state == null
                ? actor
                : new Actor(
                        actor.name(),
                        state.code() + actor.sector(),
                        state.country(),
                        actor.sector(),
                        null,
                        actor.kind());
    }

    private @Nullable Actor people(Sense.Of of, int head, boolean standing) {
        Country country = of.country();
        boolean plural = of.use() == Sense.Use.PEOPLE;
        if (standing && (plural || of.use() == Sense.Use.NATIVE)) {
            boolean state = plural && Phrase.of(tree, head).opens("the") && tree.child(head, "nummod") < 0;
            return state
                    ? country.actor()
                    : new Actor(
                            tree.token(head).text(),
                            country.code() + "CVL",
                            country.code(),
                            "CVL",
                            null,
                            Actor.Kind.PEOPLE);
        }
        return country.actor();
    }

    private Sense.@Nullable Of state(Spot spot) {
        Sense.Of any = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Of of) {
                Period period = of.country().period();
                if (discourse.day() == null ? period.to() == Integer.MAX_VALUE : period.contains(discourse.day())) {
                    return of;
                }
                if (any == null || nearer(of.country().period(), any.country().period())) {
                    any = of;
                }
            }
        }
        return any;
    }

    private boolean nearer(Period one, Period other) {
        Integer day = discourse.day();
        return day != null && one.distance(day) < other.distance(day);
    }

    private Sense.@Nullable Named body(Spot spot) {
        Sense.Named any = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Named named) {
                if (discourse.day() == null || named.body().period().contains(discourse.day())) {
                    return named;
                }
                if (any == null || nearer(named.body().period(), any.body().period())) {
                    any = named;
                }
            }
        }
        return any;
    }

    private @Nullable Actor byFullName(Spot spot, @Nullable Title title) {
        Person best = null;
        String country = title == null || title.code() == null ? countryBefore(spot) : title.code();
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Who who && !who.surname()) {
                best = best == null ? who.person() : likelier(best, who.person(), country);
            }
        }
        return best == null ? null : actor(best, title);
    }

    /** The country that stands right before a name: "Saudi King Abdullah", "Jordan's King Abdullah". Null if none does. */
    private @Nullable String countryBefore(Spot spot) {
        for (int i = spot.first() - 1; i >= 0 && i >= spot.first() - 3; i--) {
            Spot before = spots[i];
            Sense.Of of = before == null ? null : state(before);
            if (of != null) {
                return of.country().code();
            }
            if (!Words.isTransparent(tree.token(i).text())
                    && !tree.token(i).text().endsWith("s")) {
                return null;
            }
        }
        return null;
    }

    private Person likelier(Person one, Person other, @Nullable String country) {
        if (country != null) {
            boolean first = one.code.equals(country);
            boolean second = other.code.equals(country);
            if (first != second) {
                return first ? one : other;
            }
        }
        Integer day = discourse.day();
        if (day == null) {
            return one;
        }
        return other.nearest(day).period().distance(day)
                        < one.nearest(day).period().distance(day)
                ? other
                : one;
    }

    private Actor actor(Person person, @Nullable Title title) {
        String office =
                title == null || title.office() == null ? null : title.office().key();
        if (title != null && title.former()) {
            return lexicon.official(person.code, "ELI", person.name, office == null ? null : "former " + office);
        }
        return lexicon.actor(person, discourse.day(), office);
    }

    /** Somebody called by surname: heard of before, titled, or known to every reader. */
    private @Nullable Actor bySurname(Spot spot, @Nullable Title title, int head) {
        List<Person> persons = new ArrayList<>(2);
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Who who && !persons.contains(who.person())) {
                persons.add(who.person());
            }
        }
        if (persons.isEmpty() || isArticled(spot)) {
            return null;
        }
        Actor heard = discourse.alias(Phrase.words(tree, spot.first(), spot.last()));
        if (heard != null
                && (title == null || title.code() == null || title.code().equals(heard.country()))) {
            return heard;
        }
        Person person = title != null && title.isPersonal()
                ? Namesakes.titled(lexicon, persons, title, discourse.day(), discourse.home())
                : null;
        if (person == null && (title == null || title.code() == null) && isProper(head)) {
            person = Namesakes.famous(lexicon, persons, discourse.day());
        }
        return person == null ? null : actor(person, title);
    }

    /** "a Christian" is nobody's surname. */
    private boolean isArticled(Spot spot) {
        String before = spot.first() == 0 ? "" : tree.token(spot.first() - 1).text();
        return before.equalsIgnoreCase("a") || before.equalsIgnoreCase("an");
    }

    private @Nullable Mention properName(Phrase phrase) {
        int start = phrase.head();
        while (start > phrase.first() && isNamePart(start - 1)) {
            start--;
        }
        String words = Phrase.words(tree, start, phrase.last());
        Actor actor = discourse.alias(words);
        if (actor == null && start == phrase.head()) {
            actor = discourse.alias(tree.token(phrase.head()).text());
        }
        if (actor == null) {
            actor = unheard(phrase, start, words);
        }
        if (actor == null) {
            return null;
        }
        return mention(
                phrase.head(),
                phrase.span(),
                Phrase.words(tree, phrase.first(), phrase.last()),
                List.of(actor),
                Mention.Form.NAME,
                null);
    }

    private boolean isNamePart(int i) {
        Token token = tree.token(i);
        Spot spot = spots[i];
        if (spot != null && (roleOf(spot) != null || spot.sense(Sense.Of.class) != null)) {
            return false;
        }
        if (OFF_TITLES.contains(token.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return isProper(i) || Words.isTransparent(token.text()) || isParticle(i);
    }

    private boolean isParticle(int i) {
        String text = tree.token(i).text();
        return i > 0
                && (text.equals("al")
                        || text.equals("bin")
                        || text.equals("de")
                        || text.equals("van")
                        || text.equals("von")
                        || text.equals("ul")
                        || text.equals("el")
                        || text.equals("da"))
                && (isProper(i - 1) || isProper(i + 1));
    }

    private @Nullable Actor unheard(Phrase phrase, int start, String words) {
        Title title = title(phrase, start);
        Actor actor = title == null ? null : title.holder(words);
        if (actor == null) {
            actor = apposed(phrase.head(), words);
        }
        if (actor == null) {
            actor = ofCountry(phrase, start, words);
        }
        if (actor == null && spots[phrase.head()] != null) {
            Spot spot = spots[phrase.head()];
            Sense.Where where = spot == null ? null : spot.sense(Sense.Where.class);
            if (where != null) {
                return new Actor(words, where.country(), where.country(), null, null, Actor.Kind.UNKNOWN);
            }
        }
        if (actor == null) {
            return Actor.unknown(words);
        }
        discourse.introduce(words, actor);
        return actor;
    }

    /** An unknown name with a country before it: "Turkish company Baykar", "the Syrian Observatory". */
    private @Nullable Actor ofCountry(Phrase phrase, int start, String words) {
        List<Actor> owners = owners(phrase, start, false);
        if (owners.size() != 1 || owners.get(0).kind() != Actor.Kind.COUNTRY) {
            return null;
        }
        Actor owner = owners.get(0);
        int from = start;
        while (from > phrase.first()
                && spots[from - 1] != null
                && state(java.util.Objects.requireNonNull(spots[from - 1])) != null) {
            from--;
        }
        String name = Phrase.words(tree, from, phrase.last());
        return new Actor(name, owner.country() + "UNK", owner.country(), "UNK", null, Actor.Kind.UNKNOWN);
    }

    /** What an apposition says of a name: "Hong, a spokesman for the ministry", "the ambassador, Pak Gil Yon". */
    private @Nullable Actor apposed(int head, String name) {
        int described = tree.child(head, "appos");
        if (described < 0 && tree.token(head).isRelation("appos")) {
            described = tree.head(head);
        }
        if (described < 0) {
            return null;
        }
        Spot spot = spots[described];
        RoleSpot role = spot == null ? null : roleOf(spot);
        if (role == null || role.plural() || !role.isPersonal()) {
            return null;
        }
        Title title = titleOf(Phrase.of(tree, described), described + 1);
        return title == null ? null : title.holder(name);
    }

    // ---- titles and roles -------------------------------------------------------------------------------------------

    /** A role noun or an office at a spot. */
    record RoleSpot(
            @Nullable Role role,
            @Nullable Office office,
            @Nullable String country,
            boolean plural) {

        String sector() {
            return office != null ? office.sector() : role == null ? "UNK" : role.sector();
        }

        boolean inherits() {
            return role != null && office == null && role.inherits();
        }

        boolean isPersonal() {
            return office != null || (role != null && role.shape() == Role.Shape.PERSON);
        }
    }

    @Nullable
    RoleSpot roleOf(Spot spot) {
        Sense.As as = spot.sense(Sense.As.class);
        Sense.Holds holds = null;
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Holds found
                    && (holds == null || (holds.country() != null && found.country() == null))) {
                holds = found;
            }
        }
        if (holds == null) {
            return as == null ? null : new RoleSpot(as.role(), null, null, as.plural());
        }
        return new RoleSpot(as == null ? null : as.role(), holds.office(), holds.country(), holds.plural());
    }

    private @Nullable Title title(Phrase phrase, int before) {
        return titleOf(phrase, before);
    }

    /** The title or role that stands in a phrase before a token, with whom it belongs to. */
    private @Nullable Title titleOf(Phrase phrase, int before) {
        for (int i = before - 1; i >= phrase.first(); i--) {
            Spot spot = spots[i];
            if (spot == null) {
                continue;
            }
            RoleSpot role = roleOf(spot);
            if (role == null || (role.role() != null && role.role().shape() == Role.Shape.MODIFIER)) {
                continue;
            }
            if (isNamed(spot) && !role.isPersonal()) {
                continue;
            }
            Phrase title = new Phrase(tree, phrase.first(), i, i);
            return title(title, spot, role, tree.token(i).head() == phrase.head() ? phrase.head() : i);
        }
        return null;
    }

    private Title title(Phrase phrase, Spot spot, RoleSpot role, int node) {
        List<Actor> owners = owners(phrase, spot.first(), true);
        if (owners.isEmpty()) {
            owners = owning(node == phrase.head() ? node : spot.last());
        }
        boolean former = isMarked(phrase, spot, FORMER);
        boolean deputy = isMarked(phrase, spot, DEPUTIES);
        return new Title(lexicon, discourse, this, role, owners, sector(phrase, spot, role), former, deputy);
    }

    private boolean isMarked(Phrase phrase, Spot spot, Set<String> words) {
        for (int i = phrase.first(); i < spot.first(); i++) {
            if (words.contains(tree.token(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A sector that words before the role give it: "rebel" commander, "opposition" lawmakers. Null if none does. */
    private @Nullable String sector(Phrase phrase, Spot spot, RoleSpot role) {
        String found = null;
        for (int i = phrase.first(); i < spot.first(); i++) {
            Spot before = spots[i];
            RoleSpot other = before == null || before.last() != i ? null : roleOf(before);
            if (other == null || other.role() == null || (before != null && isNamed(before))) {
                continue;
            }
            String sector = other.role().sector();
            if (sector.equals("OPP") || sector.equals("REB") || role.inherits()) {
                found = sector;
            }
        }
        return found;
    }

    /** States, bodies and persons named before {@code end} in a phrase, to whom its head belongs. */
    private List<Actor> owners(Phrase phrase, int end, boolean deep) {
        Set<Actor> found = new LinkedHashSet<>();
        for (int i = phrase.first(); i < end; i++) {
            Spot spot = spots[i];
            if (spot != null && spot.last() == i && isNamed(spot) && !isBacked(i)) {
                Actor owner = actorOf(spot, headOf(spot), false, null);
                if (owner != null) {
                    found.add(owner);
                }
            }
        }
        if (found.isEmpty()) {
            possessors(phrase, found);
        }
        if (found.isEmpty() && deep) {
            led(phrase, end, found);
        }
        return List.copyOf(found);
    }

    /** "Iranian-backed": the militia is not Iran's. */
    private boolean isBacked(int i) {
        int next = i + 1;
        if (next < tree.size() && Words.isTransparent(tree.token(next).text())) {
            next++;
        } else {
            return false;
        }
        return next < tree.size() && (BACKED.contains(tree.token(next).text().toLowerCase(Locale.ROOT)) || isLed(next));
    }

    private boolean isLed(int i) {
        return tree.token(i).text().equalsIgnoreCase("led");
    }

    /** "US-led forces" belong to who leads them when they belong to nobody else. */
    private void led(Phrase phrase, int end, Set<Actor> found) {
        for (int i = phrase.first(); i + 2 < end + 1 && i + 2 < tree.size(); i++) {
            Spot spot = spots[i];
            if (spot != null && spot.last() == i && isLed(i + 2) && isNamed(spot)) {
                Actor owner = actorOf(spot, i, false, null);
                if (owner != null) {
                    found.add(owner);
                }
            }
        }
    }

    private void possessors(Phrase phrase, Set<Actor> found) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            if (tree.token(i).isRelation("nmod:poss") && tree.head(i) >= phrase.first()) {
                Mention mention = nominal(i);
                if (mention != null) {
                    found.addAll(mention.actors());
                }
            }
        }
    }

    /** Whom a noun belongs to by what follows it: "of Turkey", "from Syria", "for the ministry". */
    private List<Actor> owning(int head) {
        Set<Actor> found = new LinkedHashSet<>();
        for (int child : tree.children(head)) {
            if (child > head
                    && (tree.token(child).isRelation("nmod")
                            || tree.token(child).isRelation("obl"))
                    && !tree.token(child).isRelation("nmod:poss")) {
                int marker = tree.child(child, "case");
                if (marker >= 0 && OWNING.contains(tree.token(marker).text().toLowerCase(Locale.ROOT))) {
                    collect(child, found);
                    if (!found.isEmpty()) {
                        break;
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private void collect(int node, Set<Actor> found) {
        Mention mention = nominal(node);
        if (mention != null) {
            found.addAll(mention.actors());
        } else {
            String country = countryOfPlace(node);
            Country state = lexicon.country(country);
            if (state != null) {
                found.add(state.actor());
            }
        }
        for (int child : tree.children(node)) {
            if (tree.token(child).isRelation("conj")) {
                collect(child, found);
            }
        }
    }

    private @Nullable String countryOfPlace(int node) {
        Spot spot = spots[node];
        Sense.Where where = spot == null ? null : spot.sense(Sense.Where.class);
        return where == null ? null : where.country();
    }

    private @Nullable Mention described(Phrase phrase, Spot spot) {
        RoleSpot role = roleOf(spot);
        if (role == null || isNoActor(phrase, spot, role)) {
            return null;
        }
        if (isProperBody(phrase, spot, role)) {
            return properName(phrase);
        }
        Title title = title(phrase, spot, role, phrase.head());
        String name = apposedName(phrase.head());
        if (title.owners().isEmpty()) {
            if (name != null && role.isPersonal() && !isPlural(phrase, role)) {
                Actor actor = lexiconPerson(phrase.head(), title);
                return mention(
                        phrase, List.of(actor == null ? title.holder(name) : actor), Mention.Form.DESCRIPTION, null);
            }
            deferred[phrase.head()] = true;
            return null;
        }
        Mention before = name == null ? discourse.followOwned(this, phrase, role, title) : null;
        if (before != null) {
            return mention(phrase, before.actors(), Mention.Form.ANAPHOR, before);
        }
        return mention(phrase, actors(phrase, spot, role, title), Mention.Form.DESCRIPTION, null);
    }

    /** The person of the lexicon that an apposition names, null if it names none. */
    private @Nullable Actor lexiconPerson(int head, Title title) {
        int child = tree.child(head, "appos");
        Spot spot = child < 0 ? null : spots[child];
        return spot == null ? null : byFullName(spot, title);
    }

    private boolean isNoActor(Phrase phrase, Spot spot, RoleSpot role) {
        if (role.role() != null && role.office() == null && role.role().shape() == Role.Shape.MODIFIER) {
            return true;
        }
        Token token = tree.token(phrase.head());
        return isAbstract(phrase, spot)
                || token.isVerb()
                || token.isRelation("case")
                || token.isRelation("mark")
                || (token.isAdjective() && tree.child(phrase.head(), "det") < 0 && spot.first() == spot.last());
    }

    /** "the Ceasefire Violations Committee": a name of its own that no lexicon knows. */
    private boolean isProperBody(Phrase phrase, Spot spot, RoleSpot role) {
        int before = spot.first() - 1;
        return !role.isPersonal()
                && isProper(phrase.head())
                && before >= phrase.first()
                && spots[before] == null
                && isProper(before);
    }

    /** "opposition to the plan" is no party, and a member of an alliance is not the alliance. */
    private boolean isAbstract(Phrase phrase, Spot spot) {
        String word = tree.token(spot.last()).text().toLowerCase(Locale.ROOT);
        if (word.equals("opposition") || word.equals("resistance") || word.equals("mission")) {
            return follows(phrase.head(), "to") || follows(phrase.head(), "against");
        }
        return (word.equals("member") || word.equals("members"))
                        && owning(phrase.head()).stream().anyMatch(owner -> "IGO".equals(owner.sector()))
                || (word.equals("member") || word.equals("members"))
                        && owners(phrase, spot.first(), false).stream().anyMatch(owner -> "IGO".equals(owner.sector()));
    }

    private boolean follows(int head, String preposition) {
        for (int child : tree.children(head)) {
            int marker = child > head ? tree.child(child, "case") : -1;
            if (marker >= 0 && tree.token(marker).text().equalsIgnoreCase(preposition)) {
                return true;
            }
        }
        return false;
    }

    boolean isPlural(Phrase phrase, RoleSpot role) {
        return role.plural() || tree.token(phrase.head()).tag().endsWith("S");
    }

    private @Nullable String apposedName(int head) {
        int child = tree.child(head, "appos");
        if (child < 0 || !isProper(child)) {
            return null;
        }
        Phrase phrase = Phrase.of(tree, child);
        return Phrase.words(tree, phrase.first(), phrase.last());
    }

    /** The actors of a description with known owners: one each. */
    private List<Actor> actors(Phrase phrase, Spot spot, RoleSpot role, Title title) {
        Set<Actor> found = new LinkedHashSet<>();
        String name = apposedName(phrase.head());
        boolean plural = isPlural(phrase, role);
        for (Actor owner : title.owners()) {
            if (name != null && !plural && role.isPersonal()) {
                Actor person = lexiconPerson(phrase.head(), title);
                found.add(person == null ? title.holder(name, owner) : person);
            } else {
                found.add(title.compose(owner, plural, core(phrase, spot)));
            }
        }
        return List.copyOf(found);
    }

    /** The role's own words with those that give it a sector: "opposition lawmakers". */
    private String core(Phrase phrase, Spot spot) {
        StringBuilder out = new StringBuilder();
        for (int i = phrase.first(); i < spot.first(); i++) {
            Spot before = spots[i];
            if (before != null && before.first() == i && roleOf(before) != null && !isNamed(before)) {
                out.append(Phrase.words(tree, before.first(), before.last())).append(' ');
            }
        }
        out.append(Phrase.words(tree, spot.first(), spot.last()));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    // ---- descriptions that must be followed -------------------------------------------------------------------------

    private @Nullable Mention followed(int head) {
        Phrase phrase = Phrase.of(tree, head);
        Spot spot = spots[head];
        RoleSpot role = spot == null ? null : roleOf(spot);
        if (spot == null || role == null) {
            return null;
        }
        Title title = title(phrase, spot, role, head);
        if (!title.owners().isEmpty()) {
            return mention(phrase, actors(phrase, spot, role, title), Mention.Form.DESCRIPTION, null);
        }
        boolean plural = isPlural(phrase, role);
        Mention noun = discourse.followNoun(this, phrase);
        if (noun != null) {
            return noun;
        }
        Mention before = phrase.isIndefinite() ? null : discourse.followRole(this, phrase, role, plural, title);
        if (before != null) {
            return mention(phrase, before.actors(), Mention.Form.ANAPHOR, before);
        }
        Actor owner = isDomestic(role) ? discourse.context(this, head) : null;
        Actor actor = owner == null
                ? title.alone(core(phrase, spot))
                : title.compose(owner, plural || phrase.isIndefinite(), core(phrase, spot));
        return mention(phrase, List.of(actor), Mention.Form.DESCRIPTION, null);
    }

    /** Reporters, firms and aid groups may be of any country. */
    private static boolean isDomestic(RoleSpot role) {
        return switch (role.sector()) {
            case "JRN", "NGO", "BUS", "ELI" -> false;
            default -> true;
        };
    }

    /** Whether a locating preposition stands at the node: "in Libya". */
    boolean isLocated(int node) {
        int marker = tree.child(node, "case");
        return marker >= 0 && LOCATING.contains(tree.token(marker).text().toLowerCase(Locale.ROOT));
    }

    /** The country of a name or place, null if there is none. */
    @Nullable
    String countryAt(int i) {
        Mention mention = made[i];
        if (mention != null && mention.actor().country() != null) {
            return mention.actor().country();
        }
        return countryOfPlace(i);
    }

    // ---- acronyms ---------------------------------------------------------------------------------------------------

    /** "the Syrian National Council (SNC)": from here on the acronym means the actor before the bracket. */
    private void acronyms() {
        for (int i = 1; i + 2 < tree.size(); i++) {
            String text = tree.token(i + 1).text();
            if (isBracket(i) && tree.token(i + 2).text().equals(")") && Words.isCapitals(text)) {
                Mention mention = endingAt(i - 1);
                if (mention != null && mention.actors().size() == 1 && spots[i + 1] == null) {
                    discourse.rename(text, mention.actor());
                    made[i + 1] =
                            mention(i + 1, tree.token(i + 1).span(), text, mention.actors(), Mention.Form.NAME, null);
                }
            }
        }
    }

    private boolean isBracket(int i) {
        return tree.token(i).text().equals("(");
    }

    private @Nullable Mention endingAt(int last) {
        for (int i = last; i >= 0 && i > last - 8; i--) {
            Mention mention = made[i];
            if (mention != null
                    && mention.span().end() == tree.token(last).end()
                    && mention.form() != Mention.Form.MODIFIER) {
                return mention;
            }
        }
        return null;
    }

    // ---- making -----------------------------------------------------------------------------------------------------

    private Mention mention(Phrase phrase, List<Actor> actors, Mention.Form form, @Nullable Mention antecedent) {
        return mention(
                phrase.head(),
                phrase.span(),
                Phrase.words(tree, phrase.first(), phrase.last()),
                actors,
                form,
                antecedent);
    }

    Mention mention(
            int head, Span span, String text, List<Actor> actors, Mention.Form form, @Nullable Mention antecedent) {
        return new Mention(sentence.index(), head, span, text, actors, form, antecedent);
    }
}
