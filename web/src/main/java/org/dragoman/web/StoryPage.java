package org.dragoman.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Story;
import org.jspecify.annotations.Nullable;

/** One event with all its witnesses, or one story with all reports that tell it in nearly the same words. */
final class StoryPage {
    private final House house;

    StoryPage(House house) {
        this.house = house;
    }

    /** One report that tells it. */
    record Witness(KeptReport report, @Nullable Kept<Event> telling, String why) {}

    /** What the page shows. */
    record View(@Nullable Kept<Event> event, List<Witness> witnesses, long reports, long stories, Names names) {}

    void show(Context ctx) {
        Params.of(ctx, Set.of());
        String id = Addresses.report(ctx.pathParam("id"));
        View view = view(house, id);
        Frame frame = house.frame(ctx, "Story", "events")
                .data("/api/v1/stories/" + Show.part(id))
                .build();
        Views.page(ctx, "story", frame, view);
    }

    /** All who tell an event, or the story of a report. */
    static View view(House house, String id) {
        return isEvent(id) ? told(house, happening(house, id)) : retold(house, story(house, id));
    }

    /** Whether an id is that of an event, not of a report. */
    static boolean isEvent(String id) {
        return id.matches("e[0-9a-f]{3,40}");
    }

    static Happening happening(House house, String id) {
        return house.ledger()
                .happening(entry(house, id).id())
                .orElseThrow(() -> Problem.missing("The ledger holds no event with this id."));
    }

    static Story story(House house, String id) {
        return house.ledger()
                .story(ReportPage.find(house, id).report().id())
                .orElseThrow(() -> Problem.missing("The ledger holds no story of this report."));
    }

    private static View told(House house, Happening happening) {
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < happening.witnesses().size(); i++) {
            Kept<Event> telling = happening.witnesses().get(i);
            String why = i < happening.reasons().size() ? happening.reasons().get(i) : "";
            witnesses.add(new Witness(telling.report(), telling, why));
        }
        return new View(
                happening.witnesses().get(0), witnesses, happening.reports(), happening.stories(), house.names());
    }

    private static View retold(House house, Story story) {
        List<Witness> witnesses = new ArrayList<>();
        for (Story.Member member : story.members()) {
            house.ledger()
                    .reports(Query.builder().report(member.report()).limit(1).build())
                    .forEach(kept -> witnesses.add(new Witness(
                            kept,
                            null,
                            member.report().equals(story.id())
                                    ? "stands for the story"
                                    : Show.percent(member.likeness()) + " of its runs of words are the same")));
        }
        return new View(null, witnesses, witnesses.size(), 1, house.names());
    }

    /** An entry by its id or a beginning of it. */
    static Kept<?> entry(House house, String id) {
        return house.ledger()
                .entry(Addresses.entry(id))
                .orElseThrow(() -> Problem.missing("The ledger holds no entry with this id."));
    }
}
