package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Presentation;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeBinder;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a claim: one for each holder, with speaker, date, proof and confidence. */
final class Entries {
    /** The code of groups that nobody can be held to: "European countries". */
    private static final String NOBODY = "UNK";

    /** What lists members of a class. */
    private static final List<String> LISTING = List.of("among", "including", "like", "as");

    private final Parties parties;
    private final Confidence confidence;
    private final WordClasses words;

    Entries(Parties parties, Confidence confidence, WordClasses words) {
        this.parties = parties;
        this.confidence = confidence;
        this.words = words;
    }

    /** A position for each actor of whom it is claimed. */
    List<Position> positions(CodedSentence sentence, Claim claim, Topic topic) {
        List<Position> positions = new ArrayList<>();
        for (int head : holders(sentence, claim.sources())) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                Claim own = claim.between(topic.aims().partner(sentence, claim.sources(), head));
                mention.actors().stream()
                        .filter(actor -> !isNobody(actor))
                        .filter(actor -> !isFree(own) || isPlainly(sentence, own, mention, actor))
                        .forEach(actor -> positions.add(position(sentence, own, topic, mention, actor)));
            }
        }
        return positions;
    }

    /** A group that nobody can be held to, or an office of no country: "the chairman". */
    private static boolean isNobody(Actor actor) {
        String code = actor.code();
        return NOBODY.equals(code) || code != null && actor.country() == null && code.equals(actor.sector());
    }

    private static boolean isFree(Claim claim) {
        return claim.found().measure().isOther();
    }

    /** Whether it is plain who holds it: a party that is named, or whoever speaks. "A spokesman said it was opposed" is not. */
    private boolean isPlainly(CodedSentence sentence, Claim claim, Mention mention, Actor actor) {
        Mention voice =
                mention.form() == Mention.Form.ANAPHOR ? voice(sentence, claim.predicate(), claim.standing()) : null;
        boolean own = voice == null
                || parties.principal(voice.actor()).equals(parties.principal(actor))
                || voice.actor().equals(actor);
        return own && FreeMeasures.isParty(actor);
    }

    /** The holders, and for a class of states those that are listed: "five countries, among them Brazil and China". */
    private int[] holders(CodedSentence sentence, int[] heads) {
        Tree tree = sentence.sentence().tree();
        List<Integer> listed = new ArrayList<>();
        for (int head : heads) {
            boolean some = words.is("member-noun", tree.token(head).lemma().toLowerCase(Locale.ROOT));
            for (String preposition : some ? LISTING : List.<String>of()) {
                for (int one : sentence.syntax().prepositional(head, preposition)) {
                    listed.add(one);
                }
            }
            int named = some ? tree.child(head, "appos") : -1;
            if (named > head && tree.token(named).isProperNoun()) {
                for (int one : sentence.syntax().expand(named)) {
                    listed.add(one);
                }
            }
            listed.add(head);
        }
        return listed.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    private Position position(CodedSentence sentence, Claim claim, Topic topic, Mention mention, Actor actor) {
        Actor state = actor.isOfficial() ? parties.principal(actor) : actor;
        Mention voice = voice(sentence, claim.predicate(), claim.standing());
        Participant speaker = speaker(mention, actor, state, voice);
        boolean thirdParty = speaker == null
                && voice != null
                && !parties.principal(voice.actor()).equals(state);
        Standing standing = claim.standing();
        Dating date = TimeBinder.forEvent(
                sentence.report().parsed(),
                sentence.sentence().index(),
                claim.predicate(),
                sentence.report().times());
        return new Position(
                new Participant(state, mention.text()),
                speaker,
                claim.found().measure(),
                topic.about(claim.found().measure()),
                claim.stance(),
                claim.act(),
                standing.negated() ? told(standing) : Presentation.of(standing),
                thirdParty && voice != null ? CodedSentence.participant(voice, voice.actor()) : null,
                date,
                confidence.of(sentence, claim, actor),
                sentence.evidence(),
                claim.match().frame().id() + "+" + claim.found().rule());
    }

    private static Factuality told(Standing standing) {
        return standing.speakerVerb() >= 0 ? Factuality.REPORTED : Factuality.ASSERTED;
    }

    /** Who voices it: the subject of the verb of speech above, or of the verb whose object the stance noun is. */
    private static @Nullable Mention voice(CodedSentence sentence, int predicate, Standing standing) {
        Mention voice = sentence.speaker(standing.speakerVerb());
        Token token = sentence.sentence().tree().token(predicate);
        if (voice != null || !token.isNoun() || !token.isRelation("obj")) {
            return voice;
        }
        for (int head : sentence.syntax().subjects(token.head())) {
            Mention subject = sentence.mention(head);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private @Nullable Participant speaker(Mention mention, Actor actor, Actor state, @Nullable Mention voice) {
        if (!actor.equals(state)) {
            return CodedSentence.participant(mention, actor);
        }
        boolean own = voice != null
                && !voice.actor().equals(state)
                && parties.principal(voice.actor()).equals(state);
        return own && voice != null ? CodedSentence.participant(voice, voice.actor()) : null;
    }
}
