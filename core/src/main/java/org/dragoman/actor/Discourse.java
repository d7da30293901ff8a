package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.report.Dateline;
import org.dragoman.report.ParsedReport;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** What a reader of the report has in mind at one sentence: who was named, who spoke last, whose country it is about. */
final class Discourse {
    private static final int REACH = 4;
    private static final Set<String> STATE_WORDS = Set.of(
            "country",
            "nation",
            "state",
            "republic",
            "kingdom",
            "island",
            "emirate",
            "sultanate",
            "superpower",
            "power",
            "neighbour",
            "neighbor",
            "ally",
            "homeland",
            "federation",
            "monarchy",
            "archipelago");
    private static final Set<String> SIDES = Set.of(
            "side",
            "country",
            "nation",
            "state",
            "neighbour",
            "neighbor",
            "party",
            "government",
            "power",
            "leader",
            "ally",
            "rival",
            "foe",
            "capital",
            "enemy",
            "republic");
    private static final Set<String> BODY_WORDS = Set.of(
            "organization",
            "organisation",
            "body",
            "group",
            "bloc",
            "alliance",
            "agency",
            "union",
            "council",
            "league",
            "court",
            "commission",
            "movement",
            "party",
            "faction",
            "company",
            "firm",
            "assembly",
            "community",
            "association",
            "fund",
            "bank",
            "tribunal",
            "committee",
            "ministry",
            "watchdog",
            "grouping",
            "militia",
            "coalition",
            "front",
            "network",
            "broadcaster",
            "newspaper",
            "forum",
            "cartel",
            "pact",
            "secretariat",
            "mission",
            "militants",
            "parliament",
            "guerrillas",
            "authority",
            "entity",
            "federation",
            "institution");
    private static final Set<String> LEADERS =
            Set.of("leader", "strongman", "ruler", "dictator", "chief", "politician");
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "state",
            "announce",
            "declare",
            "warn",
            "insist",
            "argue",
            "claim",
            "stress",
            "note",
            "reiterate",
            "explain",
            "reply",
            "respond",
            "ask",
            "write",
            "tweet",
            "comment",
            "continue",
            "promise",
            "vow",
            "conclude",
            "quote",
            "remark",
            "urge",
            "pledge",
            "admit",
            "acknowledge",
            "deny",
            "suggest",
            "think",
            "believe");

    private final ActorLexicon lexicon;
    private final @Nullable Integer day;
    private final @Nullable String home;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Actor> aliases = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private @Nullable String topic;
    private @Nullable Mention speaker;
    private @Nullable SentenceActors current;
    private boolean quoteOpen;
    private int paragraph = -1;

    Discourse(ActorLexicon lexicon, ParsedReport parsed) {
        this.lexicon = lexicon;
        LocalDate published = parsed.report().published();
        this.day = published == null ? null : (int) published.toEpochDay();
        this.home = home(parsed.clean().dateline());
    }

    /** Somebody who may be followed to. */
    private record Entity(
            Mention mention,
            List<Actor> actors,
            Gender gender,
            boolean plural,
            boolean subject,
            int sentence,
            int token) {

        boolean isPerson() {
            return gender != Gender.THING;
        }
    }

    /** Whether a noun may stand for a state or a body that was named before: "the country", "both sides". */
    static boolean isFollowed(String lemma) {
        return STATE_WORDS.contains(lemma)
                || BODY_WORDS.contains(lemma)
                || SIDES.contains(lemma)
                || lemma.equals("two")
                || lemma.equals("pair");
    }

    @Nullable
    Integer day() {
        return day;
    }

    /** Country of the dateline, unless it is written from the seat of an organisation; null if there is none. */
    @Nullable
    String home() {
        return home;
    }

    List<Mention> mentions() {
        return mentions;
    }

    private @Nullable String home(@Nullable Dateline dateline) {
        if (dateline == null) {
            return null;
        }
        Dictionary.Meaning meaning = lexicon.dictionary().meaning(Words.sequence(dateline.place()));
        if (meaning == null) {
            return null;
        }
        for (Sense sense : meaning.senses) {
            if (sense instanceof Sense.Of of
                    && (day == null || of.country().period().contains(day))) {
                return of.country().code();
            }
            if (sense instanceof Sense.Where where) {
                return where.country();
            }
        }
        return null;
    }

    // ---- names heard before -----------------------------------------------------------------------------------------

    @Nullable
    Actor alias(String words) {
        return aliases.get(words);
    }

    /** From here on the name and its last word mean this actor. */
    void introduce(String words, Actor actor) {
        aliases.put(words, actor);
        if (actor.kind() != Actor.Kind.PERSON) {
            return;
        }
        int space = words.lastIndexOf(' ');
        if (space > 0) {
            aliases.put(words.substring(space + 1), actor);
            aliases.putIfAbsent(words.substring(0, words.indexOf(' ')), actor);
            String last = words.substring(space + 1);
            int hyphen = last.indexOf('-');
            if (hyphen > 0 && Character.isLowerCase(last.charAt(0))) {
                aliases.put(last.substring(hyphen + 1), actor);
            }
        }
    }

    void rename(String acronym, Actor actor) {
        aliases.put(acronym, actor);
    }

    // ---- entering and leaving sentences -----------------------------------------------------------------------------

    void enter(SentenceActors actors) {
        current = actors;
        if (actors.sentence().paragraph() != paragraph) {
            quoteOpen = quoteOpen && opensWithQuote(actors.tree());
            paragraph = actors.sentence().paragraph();
        }
    }

    /** A quotation over several paragraphs opens each of them with a mark, and closes only the last. */
    private static boolean opensWithQuote(Tree tree) {
        return tree.size() > 0
                && (tree.token(0).text().equals("\u201c")
                        || tree.token(0).text().equals("\""));
    }

    /** A name of a sentence that has no tree. */
    void hear(Mention mention) {
        remember(mention, false, false);
    }

    void leave(SentenceActors actors) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            Mention mention = actors.at(i);
            if (mention != null) {
                mentions.add(mention);
                if (mention.form() != Mention.Form.MODIFIER && !isRelative(tree.token(i))) {
                    remember(mention, tree, i);
                }
                count(mention);
            }
        }
        listen(actors);
    }

    private static boolean isRelative(Token token) {
        return token.tag().startsWith("W");
    }

    private void count(Mention mention) {
        String country = mention.actor().country();
        if (country != null) {
            counts.merge(country, 1, Integer::sum);
            String sector = mention.actor().sector();
            if (mention.actor().kind() == Actor.Kind.ROLE && sector != null && !sector.equals("GOV")) {
                topic = country;
            }
        }
    }

    private void remember(Mention mention, Tree tree, int token) {
        Token head = tree.token(token);
        boolean subject = head.isRelation("nsubj");
        remember(mention, subject, isPlural(mention, head));
        int conj = tree.child(token, "conj");
        if (conj < 0) {
            return;
        }
        Set<Actor> together = new LinkedHashSet<>(mention.actors());
        for (int child : tree.children(token)) {
            if (tree.token(child).isRelation("conj")) {
                for (Mention other : withHead(mention.sentence(), child, tree)) {
                    together.addAll(other.actors());
                }
            }
        }
        if (together.size() > mention.actors().size()) {
            entities.add(new Entity(
                    mention,
                    List.copyOf(together),
                    gender(mention.actor(), mention),
                    true,
                    subject,
                    mention.sentence(),
                    token));
        }
    }

    private List<Mention> withHead(int sentence, int token, Tree tree) {
        Mention mention = current == null ? null : current.at(token);
        return mention == null ? List.of() : List.of(mention);
    }

    private static boolean isPlural(Mention mention, Token head) {
        return mention.actors().size() > 1
                || "WST".equals(mention.actor().code())
                || head.tag().equals("NNS")
                || head.tag().equals("NNPS")
                        && mention.actor().kind() != Actor.Kind.COUNTRY
                        && mention.actor().kind() != Actor.Kind.ORGANISATION
                || mention.actor().kind() == Actor.Kind.PEOPLE;
    }

    private void remember(Mention mention, boolean subject, boolean plural) {
        Gender gender = gender(mention.actor(), mention);
        entities.add(
                new Entity(mention, mention.actors(), gender, plural, subject, mention.sentence(), mention.head()));
    }

    private Gender gender(Actor actor, Mention mention) {
        if (actor.kind() == Actor.Kind.PERSON) {
            Gender told = genders.get(actor.name());
            return told != null ? told : personGender(actor, mention);
        }
        if (actor.kind() == Actor.Kind.ROLE) {
            return roleGender(mention);
        }
        return actor.kind() == Actor.Kind.UNKNOWN && looksLikePerson(actor) ? Gender.ANY : Gender.THING;
    }

    private static boolean looksLikePerson(Actor actor) {
        return actor.code() == null;
    }

    private Gender personGender(Actor actor, Mention mention) {
        for (String word : mention.text().split(" ")) {
            Gender titled = switch (word.toLowerCase(Locale.ROOT)) {
                case "mr", "mr.", "king", "sir", "prince", "spokesman", "chairman", "lord", "sheikh", "emir", "pope" ->
                    Gender.MALE;
                case "mrs", "mrs.", "ms", "ms.", "queen", "princess", "spokeswoman", "chairwoman", "lady", "baroness" ->
                    Gender.FEMALE;
                default -> Gender.ANY;
            };
            if (titled != Gender.ANY) {
                genders.put(actor.name(), titled);
                return titled;
            }
        }
        int space = actor.name().indexOf(' ');
        return lexicon.genderOf(space < 0 ? actor.name() : actor.name().substring(0, space));
    }

    private Gender roleGender(Mention mention) {
        String text = mention.text();
        Dictionary.Meaning meaning =
                lexicon.dictionary().meaning(Words.sequence(text.substring(text.lastIndexOf(' ') + 1)));
        if (meaning == null) {
            return mention.actor().office() == null ? Gender.THING : Gender.ANY;
        }
        for (Sense sense : meaning.senses) {
            if (sense instanceof Sense.As as) {
                return as.role().shape() == Role.Shape.PERSON ? as.role().gender() : Gender.THING;
            }
            if (sense instanceof Sense.Holds) {
                return Gender.ANY;
            }
        }
        return Gender.THING;
    }

    /** Notes who speaks and whether a quotation stays open at the end of the sentence. */
    private void listen(SentenceActors actors) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (token.isVerb() && SPEECH.contains(token.lemma())) {
                int subject = tree.child(i, "nsubj");
                Mention mention = subject < 0 ? null : actors.at(subject);
                if (mention != null && mention.form() != Mention.Form.MODIFIER) {
                    speaker = mention;
                }
            }
        }
        quoteOpen = isOpenAfter(tree, quoteOpen);
    }

    private static boolean isOpenAfter(Tree tree, boolean before) {
        boolean open = before;
        for (int i = 0; i < tree.size(); i++) {
            open = isOpenAfter(tree.token(i).text(), open);
        }
        return open;
    }

    private static boolean isOpenAfter(String token, boolean open) {
        return switch (token) {
            case "\u201c", "``" -> true;
            case "\u201d", "''" -> false;
            case "\"" -> !open;
            default -> open;
        };
    }

    // ---- pronouns ---------------------------------------------------------------------------------------------------

    @Nullable
    Mention followPronoun(SentenceActors actors, int token) {
        Token pronoun = actors.tree().token(token);
        Pronouns.Type type = Pronouns.type(pronoun);
        if (type == null || pronoun.isRelation("expl")) {
            return null;
        }
        Mention before = type == Pronouns.Type.WHO
                ? relative(actors, token)
                : type == Pronouns.Type.WE || type == Pronouns.Type.I
                        ? quoted(actors, token, type)
                        : antecedent(actors, token, type);
        if (before == null) {
            return null;
        }
        List<Actor> meant = meant(before, type);
        if (type == Pronouns.Type.HE || type == Pronouns.Type.SHE) {
            genders.put(before.actor().name(), type == Pronouns.Type.HE ? Gender.MALE : Gender.FEMALE);
        }
        return actors.mention(token, pronoun.span(), pronoun.text(), meant, Mention.Form.ANAPHOR, before);
    }

    private @Nullable List<Actor> several;

    private List<Actor> meant(Mention before, Pronouns.Type type) {
        if (type == Pronouns.Type.WE) {
            return List.of(lexicon.principal(before.actor()));
        }
        List<Actor> meant = several != null && type == Pronouns.Type.THEY ? several : before.actors();
        several = null;
        return meant;
    }

    /** "which", "who": the noun that the relative clause hangs on. */
    private @Nullable Mention relative(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        int at = token;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            if (tree.token(at).relation().equals("acl:relcl")) {
                int noun = tree.head(at);
                return noun < token ? actors.at(noun) : null;
            }
            at = tree.head(at);
        }
        return null;
    }

    /** "we", "I": whoever speaks the words between quotation marks. */
    private @Nullable Mention quoted(SentenceActors actors, int token, Pronouns.Type type) {
        Tree tree = actors.tree();
        boolean inside = quoteOpen;
        boolean marks = quoteOpen;
        for (int i = 0; i < token; i++) {
            inside = isOpenAfter(tree.token(i).text(), inside);
            marks |= inside;
        }
        if (!inside) {
            return null;
        }
        for (int at = tree.head(token); at >= 0; at = tree.head(at)) {
            if (tree.token(at).isVerb() && SPEECH.contains(tree.token(at).lemma())) {
                int subject = tree.child(at, "nsubj");
                if (subject >= 0
                        && !tree.dominates(subject, token)
                        && actors.at(subject) != null
                        && !isQuoted(tree, subject)) {
                    return actors.at(subject);
                }
            }
        }
        return otherSpeaker(actors, token);
    }

    private boolean isQuoted(Tree tree, int token) {
        boolean inside = quoteOpen;
        for (int i = 0; i < token; i++) {
            inside = isOpenAfter(tree.token(i).text(), inside);
        }
        return inside;
    }

    private @Nullable Mention otherSpeaker(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).isVerb() && SPEECH.contains(tree.token(i).lemma()) && !isQuoted(tree, i)) {
                int subject = tree.child(i, "nsubj");
                if (subject >= 0 && actors.at(subject) != null) {
                    return actors.at(subject);
                }
            }
        }
        return speaker;
    }

    private @Nullable Mention antecedent(SentenceActors actors, int token, Pronouns.Type type) {
        several = null;
        Entity best = null;
        int most = Integer.MIN_VALUE;
        for (Entity entity : candidates(actors, token)) {
            if (!agrees(entity, type) || isBarred(actors, token, entity)) {
                continue;
            }
            int score = score(actors, token, entity, type);
            if (score > most) {
                most = score;
                best = entity;
            }
        }
        if (best == null || most < 0) {
            return null;
        }
        several = best.actors().size() > best.mention().actors().size() ? best.actors() : null;
        return best.mention();
    }

    private List<Entity> candidates(SentenceActors actors, int token) {
        List<Entity> found = new ArrayList<>(entitiesOf(actors, token));
        int now = actors.sentence().index();
        for (int i = entities.size() - 1; i >= 0; i--) {
            Entity entity = entities.get(i);
            if (now - entity.sentence() > REACH) {
                break;
            }
            found.add(entity);
        }
        return found;
    }

    /** Those whom the sentence itself has named before the token. */
    private List<Entity> entitiesOf(SentenceActors actors, int before) {
        Discourse here = this;
        List<Entity> found = new ArrayList<>();
        Tree tree = actors.tree();
        for (int i = before - 1; i >= 0; i--) {
            Mention mention = actors.at(i);
            if (mention == null || mention.form() == Mention.Form.MODIFIER || isRelative(tree.token(i))) {
                continue;
            }
            Token head = tree.token(i);
            boolean subject = head.isRelation("nsubj");
            Gender gender = here.gender(mention.actor(), mention);
            found.add(new Entity(
                    mention, mention.actors(), gender, isPlural(mention, head), subject, mention.sentence(), i));
            Set<Actor> together = new LinkedHashSet<>(mention.actors());
            for (int child : tree.children(i)) {
                Mention other = tree.token(child).isRelation("conj") && child < before ? actors.at(child) : null;
                if (other != null) {
                    together.addAll(other.actors());
                }
            }
            if (together.size() > mention.actors().size()) {
                found.add(new Entity(mention, List.copyOf(together), gender, true, subject, mention.sentence(), i));
            }
        }
        return found;
    }

    private static boolean agrees(Entity entity, Pronouns.Type type) {
        Actor.Kind kind = entity.mention().actor().kind();
        return switch (type) {
            case HE -> !entity.plural() && (entity.gender() == Gender.MALE || entity.gender() == Gender.ANY);
            case SHE -> !entity.plural() && (entity.gender() == Gender.FEMALE || entity.gender() == Gender.ANY);
            case IT -> !entity.plural() && (!entity.isPerson() || kind == Actor.Kind.UNKNOWN);
            case THEY -> entity.plural() || isCollective(entity);
            default -> false;
        };
    }

    private static boolean isCollective(Entity entity) {
        return entity.gender() == Gender.THING && entity.mention().actor().kind() != Actor.Kind.COUNTRY;
    }

    /** An object pronoun never means the subject of its own verb. */
    private static boolean isBarred(SentenceActors actors, int token, Entity entity) {
        Token pronoun = actors.tree().token(token);
        if (entity.sentence() != actors.sentence().index()
                || pronoun.tag().equals("PRP$")
                || pronoun.text().endsWith("self")
                || pronoun.text().endsWith("selves")) {
            return false;
        }
        Token other = actors.tree().token(entity.token());
        return other.head() == pronoun.head()
                || doesItself(actors.tree(), pronoun, entity.token())
                || actors.tree().dominates(entity.token(), token) && other.isNoun() && pronoun.head() == entity.token();
    }

    /** "Riyadh cut ties, accusing it of …": the participle's subject is the clause's, so its object is somebody else. */
    private static boolean doesItself(Tree tree, Token pronoun, int entity) {
        int subject = tree.token(entity).isRelation("conj") ? tree.head(entity) : entity;
        if (!tree.token(subject).isRelation("nsubj") || pronoun.isRelation("nsubj")) {
            return false;
        }
        int verb = pronoun.head();
        while (verb >= 0 && tree.child(verb, "nsubj") < 0 && isParticipleOrConjunct(tree, verb)) {
            verb = tree.head(verb);
        }
        return verb >= 0 && verb == tree.head(subject);
    }

    private static boolean isParticipleOrConjunct(Tree tree, int verb) {
        Token token = tree.token(verb);
        return token.isRelation("advcl") && token.tag().equals("VBG") || token.isRelation("conj");
    }

    private int score(SentenceActors actors, int token, Entity entity, Pronouns.Type type) {
        Tree tree = actors.tree();
        boolean here = entity.sentence() == actors.sentence().index();
        int score = here ? 16 : 14 - 8 * (actors.sentence().index() - entity.sentence());
        score += entity.subject() ? 8 : 0;
        score += entity.mention().form() == Mention.Form.ANAPHOR ? 3 : 0;
        if (here && governs(tree, entity.token(), token)) {
            score += 10;
        }
        if (here) {
            score -= Math.min(6, (token - entity.token()) / 6);
        } else {
            score += entity.token() < 4 ? 1 : 0;
        }
        Actor.Kind kind = entity.mention().actor().kind();
        if (kind == Actor.Kind.UNKNOWN) {
            score -= type == Pronouns.Type.IT ? 12 : 8;
        }
        if (type == Pronouns.Type.THEY && !entity.plural()) {
            score -= 6;
        }
        if ((type == Pronouns.Type.HE && entity.gender() == Gender.MALE)
                || (type == Pronouns.Type.SHE && entity.gender() == Gender.FEMALE)) {
            score += 5;
        }
        return score;
    }

    /** Whether the entity is the subject of a verb that the pronoun stands below. */
    private static boolean governs(Tree tree, int subject, int token) {
        return tree.token(subject).isRelation("nsubj")
                && tree.head(subject) >= 0
                && tree.dominates(tree.head(subject), token);
    }

    // ---- descriptions -----------------------------------------------------------------------------------------------

    /** The mention that a definite description goes back to: "the minister", "the council", "the two countries". */
    @Nullable
    Mention followRole(
            SentenceActors actors, Phrase phrase, SentenceActors.RoleSpot role, boolean plural, Title title) {
        if (!phrase.isDefinite() || plural || !role.isPersonal()) {
            return null;
        }
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (Entity entity : candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            if (entity.plural() || !entity.isPerson() || actor.kind() == Actor.Kind.UNKNOWN) {
                continue;
            }
            boolean sameOffice = actor.office() != null && (" " + actor.office()).endsWith(" " + word);
            boolean sameWord = entity.mention().text().toLowerCase(Locale.ROOT).contains(word);
            if (sameOffice || sameWord) {
                return entity.mention();
            }
        }
        return null;
    }

    /** "The Hungarian leader", "the Russian minister": somebody of that country whom the sentences before have named. */
    @Nullable
    Mention followOwned(SentenceActors actors, Phrase phrase, SentenceActors.RoleSpot role, Title title) {
        String country = title.code();
        boolean single = phrase.isDefinite() && role.isPersonal() && role.office() == null;
        if (!single || title.owners().size() != 1 || title.former() || country == null || role.plural()) {
            return null;
        }
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (int i = entities.size() - 1; i >= 0; i--) {
            Entity entity = entities.get(i);
            if (actors.sentence().index() - entity.sentence() > REACH) {
                return null;
            }
            Actor actor = entity.mention().actor();
            if (!entity.plural() && actor.kind() == Actor.Kind.PERSON && country.equals(actor.country())) {
                boolean office = actor.office() != null && (" " + actor.office()).endsWith(" " + word);
                if (office || (LEADERS.contains(word) && actor.isOfficial())) {
                    return entity.mention();
                }
            }
        }
        return null;
    }

    /**
     * The state that a role without a country belongs to: the one where the sentence says it is, else the one that the
     * sentence is about, else that of the last such role, of the dateline, of most of the report. Null if nothing tells.
     */
    @Nullable
    Actor context(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        Set<String> located = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        String main = null;
        int nearest = Integer.MAX_VALUE;
        String near = null;
        for (int i = 0; i < tree.size(); i++) {
            String country = i == token ? null : actors.countryAt(i);
            if (country == null || Pronouns.isPronoun(tree.token(i))) {
                continue;
            }
            if (actors.isLocated(i)) {
                located.add(country);
            }
            if (isMainSubject(tree, i)) {
                main = country;
            } else {
                named.add(country);
                if (token >= 0 && Math.abs(i - token) < nearest) {
                    nearest = Math.abs(i - token);
                    near = country;
                }
            }
        }
        if (located.size() == 1) {
            return state(located.iterator().next());
        }
        if (named.size() == 1) {
            return state(named.iterator().next());
        }
        if (named.size() > 1) {
            return state(topic != null && named.contains(topic) ? topic : near);
        }
        if (topic != null) {
            return state(topic);
        }
        if (main != null) {
            return state(main);
        }
        return state(home != null ? home : mostly());
    }

    /** The one state that the sentence places things in; null if there is no single one. */
    @Nullable
    Actor place(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        Set<String> located = new LinkedHashSet<>();
        for (int i = 0; i < tree.size(); i++) {
            Mention known = i != token && actors.isLocated(i) ? actors.nominal(i) : null;
            String country = known == null ? null : actors.countryAt(i);
            if (country != null) {
                located.add(country);
            }
        }
        return located.size() == 1 ? state(located.iterator().next()) : null;
    }

    private static boolean isMainSubject(Tree tree, int i) {
        int first = tree.token(i).isRelation("conj") ? tree.head(i) : i;
        return tree.token(first).isRelation("nsubj") && tree.head(first) == tree.root();
    }

    private @Nullable String mostly() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most
                    || (entry.getValue() == most
                            && best != null
                            && entry.getKey().compareTo(best) < 0)) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private @Nullable Actor state(@Nullable String code) {
        Country country = lexicon.country(code);
        return country == null ? null : country.actor();
    }

    // ---- common nouns for states and bodies -------------------------------------------------------------------------

    /** "his country", "the kingdom", "the two countries", "the council": null if the noun is none of these. */
    @Nullable
    Mention followNoun(SentenceActors actors, Phrase phrase) {
        Tree tree = actors.tree();
        Token head = tree.token(phrase.head());
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean plural = head.tag().equals("NNS") || lemma.equals("two") || lemma.equals("pair");
        if (plural && (SIDES.contains(lemma) || lemma.equals("two") || lemma.equals("pair"))) {
            return together(actors, phrase, lemma);
        }
        if (plural) {
            return null;
        }
        Mention owner = owner(actors, phrase);
        if (STATE_WORDS.contains(lemma) && owner != null) {
            return ownCountry(actors, phrase, lemma, owner);
        }
        if (!phrase.isDefinite()) {
            return null;
        }
        return STATE_WORDS.contains(lemma) || BODY_WORDS.contains(lemma) ? lastCalled(actors, phrase, lemma) : null;
    }

    private static @Nullable Mention owner(SentenceActors actors, Phrase phrase) {
        int owner = actors.tree().child(phrase.head(), "nmod:poss");
        return owner < 0 ? null : actors.at(owner);
    }

    private @Nullable Mention ownCountry(SentenceActors actors, Phrase phrase, String lemma, Mention owner) {
        Country country = lexicon.country(owner.actor().country());
        boolean own =
                lemma.equals("country") || lemma.equals("nation") || lemma.equals("homeland") || lemma.equals("state");
        if (country == null || !own) {
            return null;
        }
        return made(actors, phrase, List.of(country.actor()), owner);
    }

    private static Mention made(SentenceActors actors, Phrase phrase, List<Actor> meant, Mention before) {
        Span span = phrase.span();
        String text = Phrase.words(actors.tree(), phrase.first(), phrase.last());
        return actors.mention(phrase.head(), span, text, meant, Mention.Form.ANAPHOR, before);
    }

    private @Nullable Mention lastCalled(SentenceActors actors, Phrase phrase, String lemma) {
        for (Entity entity : candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            if (!entity.plural() && fits(actor, lemma)) {
                return made(actors, phrase, List.of(actor), entity.mention());
            }
            Actor behind = lexicon.principal(actor);
            if (behind.kind() == Actor.Kind.ORGANISATION && !behind.equals(actor) && fits(behind, lemma)) {
                return made(actors, phrase, List.of(behind), entity.mention());
            }
        }
        return null;
    }

    private boolean fits(Actor actor, String lemma) {
        Country country = actor.kind() == Actor.Kind.COUNTRY ? lexicon.country(actor.code()) : null;
        if (country != null) {
            return switch (lemma) {
                case "country", "nation", "state" -> true;
                default ->
                    country.words().contains(lemma)
                            || country.name().toLowerCase(Locale.ROOT).contains(lemma);
            };
        }
        if (STATE_WORDS.contains(lemma) && !BODY_WORDS.contains(lemma)) {
            return false;
        }
        Body body = lexicon.body(actor.name());
        if (actor.name().toLowerCase(Locale.ROOT).endsWith(lemma)) {
            return actor.kind() != Actor.Kind.PERSON;
        }
        return body != null && (body.words().contains(lemma) || isGeneric(body, lemma));
    }

    private static boolean isGeneric(Body body, String lemma) {
        return switch (lemma) {
            case "organization", "organisation", "body" ->
                body.kind() == Actor.Kind.ORGANISATION || body.kind() == Actor.Kind.GROUP;
            case "group", "movement", "militants", "faction" -> body.kind() == Actor.Kind.GROUP;
            case "bloc", "grouping", "alliance" ->
                body.kind() == Actor.Kind.ORGANISATION && body.sector().equals("IGO");
            case "company", "firm" -> body.kind() == Actor.Kind.COMPANY;
            case "party" -> body.sector().equals("PTY") || body.sector().equals("OPP");
            default -> false;
        };
    }

    /** "the two countries", "both sides": the last two that were named. */
    private @Nullable Mention together(SentenceActors actors, Phrase phrase, String lemma) {
        if (!isPair(actors.tree(), phrase)) {
            return null;
        }
        boolean states = !lemma.equals("side")
                && !lemma.equals("party")
                && !lemma.equals("two")
                && !lemma.equals("rival")
                && !lemma.equals("foe")
                && !lemma.equals("enemy");
        List<Actor> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Mention first = null;
        for (Entity entity : candidates(actors, phrase.first())) {
            for (Actor actor : entity.actors()) {
                Actor side = actor.country() != null && states ? state(actor.country()) : lexicon.principal(actor);
                if (side == null
                        || side.code() == null
                        || (states && side.kind() != Actor.Kind.COUNTRY)
                        || side.kind() == Actor.Kind.PEOPLE
                        || !codes.add(side.code())) {
                    continue;
                }
                found.add(side);
                first = entity.mention();
            }
            if (found.size() >= 2) {
                break;
            }
        }
        if (first == null || found.size() < 2) {
            return null;
        }
        return made(actors, phrase, List.of(found.get(1), found.get(0)), first);
    }

    private static boolean isPair(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            String word = tree.token(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("two") || word.equals("both") || word.equals("pair")) {
                return true;
            }
        }
        String lemma = tree.token(phrase.head()).lemma();
        return (lemma.equals("side") || lemma.equals("party")) && phrase.opens("the") || phrase.opens("their");
    }
}
