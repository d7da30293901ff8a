package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.ParsedReport;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** What a reader of the report has in mind at one sentence: who was named, who spoke last, whose country it is about. */
final class Discourse {
    private final @Nullable Integer day;
    private final List<Mention> mentions = new ArrayList<>();
    private final HeardNames heard = new HeardNames();
    private final Speech speech = new Speech();
    private final Entities entities;
    private final Setting setting;
    private final Antecedents pronouns;
    private final DescribedPersons persons;
    private final CommonNouns nouns;

    Discourse(ActorLexicon lexicon, ParsedReport parsed) {
        LocalDate published = parsed.report().published();
        this.day = published == null ? null : (int) published.toEpochDay();
        Genders genders = new Genders(lexicon);
        this.entities = new Entities(genders);
        this.setting = new Setting(lexicon, day, parsed.clean().dateline());
        this.pronouns = new Antecedents(lexicon, entities, genders, speech);
        this.persons = new DescribedPersons(lexicon, entities);
        this.nouns = new CommonNouns(lexicon, entities, setting, day);
    }

    /** The day of the report as a count from 1970-01-01; null if it has none. */
    @Nullable
    Integer day() {
        return day;
    }

    List<Mention> mentions() {
        return mentions;
    }

    HeardNames heard() {
        return heard;
    }

    Setting setting() {
        return setting;
    }

    Antecedents pronouns() {
        return pronouns;
    }

    DescribedPersons persons() {
        return persons;
    }

    CommonNouns nouns() {
        return nouns;
    }

    void enter(SentenceActors actors) {
        speech.enter(actors);
    }

    /** A name of a sentence that has no tree. */
    void hear(Mention mention) {
        entities.remember(mention);
    }

    /** Takes over what a sentence has named, for those behind it. */
    void leave(SentenceActors actors) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            Mention mention = actors.at(i);
            if (mention != null) {
                mentions.add(mention);
                if (mention.form() != Mention.Form.MODIFIER && !Entities.isRelative(tree.token(i))) {
                    entities.remember(actors, mention, i);
                }
                setting.count(mention);
            }
        }
        speech.listen(actors);
    }
}
