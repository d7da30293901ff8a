package org.dragoman.actor;

import java.util.List;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun means. */
final class Antecedents {
    private final ActorLexicon lexicon;
    private final Entities entities;
    private final Genders genders;
    private final Speech speech;
    private @Nullable List<Actor> several;

    Antecedents(ActorLexicon lexicon, Entities entities, Genders genders, Speech speech) {
        this.lexicon = lexicon;
        this.entities = entities;
        this.genders = genders;
        this.speech = speech;
    }

    /** The mention that a pronoun makes, null if it means nobody that is known. */
    @Nullable
    Mention follow(SentenceActors actors, int token) {
        Token pronoun = actors.tree().token(token);
        Pronouns.Type type = Pronouns.type(pronoun);
        if (type == null || pronoun.isRelation("expl")) {
            return null;
        }
        Mention before = type == Pronouns.Type.WHO
                ? relative(actors, token)
                : type == Pronouns.Type.WE || type == Pronouns.Type.I
                        ? speech.quoted(actors, token)
                        : antecedent(actors, token, type);
        if (before == null) {
            return null;
        }
        List<Actor> meant = meant(before, type);
        if (type == Pronouns.Type.HE || type == Pronouns.Type.SHE) {
            genders.learn(before.actor().name(), type == Pronouns.Type.HE ? Gender.MALE : Gender.FEMALE);
        }
        return actors.mention(token, pronoun.span(), pronoun.text(), meant, Mention.Form.ANAPHOR, before);
    }

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

    private @Nullable Mention antecedent(SentenceActors actors, int token, Pronouns.Type type) {
        several = null;
        Entity best = null;
        int most = Integer.MIN_VALUE;
        for (Entity entity : entities.candidates(actors, token)) {
            if (!agrees(entity, type)
                    || isBarred(actors, token, entity)
                    || entity.sentence() == actors.sentence().index()
                            && speech.isSpokenBy(actors, token, entity.token())) {
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
        if (entity.sentence() == actors.sentence().index()
                && isWithinApposition(actors.tree(), token, entity.token())) {
            return true;
        }
        if (entity.sentence() != actors.sentence().index() || pronoun.tag().equals("PRP$") || isReflexive(pronoun)) {
            return false;
        }
        Token other = actors.tree().token(entity.token());
        return other.head() == pronoun.head()
                || pronoun.tag().equals("PRP")
                        && !pronoun.isRelation("nsubj")
                        && Control.isDoer(actors.tree(), entity.token(), token)
                || doesItself(actors.tree(), pronoun, entity.token()) && !Control.isAnothers(actors.tree(), token)
                || actors.tree().dominates(entity.token(), token) && other.isNoun() && pronoun.head() == entity.token();
    }

    private static boolean isReflexive(Token pronoun) {
        return pronoun.text().endsWith("self") || pronoun.text().endsWith("selves");
    }

    /** "China, its ally": what is said of a name does not point back to it. */
    private static boolean isWithinApposition(Tree tree, int pronoun, int entity) {
        int noun = tree.head(pronoun);
        return tree.token(pronoun).isRelation("nmod:poss")
                && noun >= 0
                && tree.token(noun).isRelation("appos")
                && tree.head(noun) == entity;
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
        if (here
                && (Control.isOwner(tree, entity.token(), token)
                        || isReflexive(tree.token(token)) && Control.isDoer(tree, entity.token(), token))) {
            score += 20;
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
}
