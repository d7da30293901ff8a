package org.dragoman.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Story;

/** Finds the stories among the reports of a ledger and has it keep them. */
public final class StoryKeeper {
    private final Ledger ledger;

    /** Keeps the stories of a ledger. */
    public StoryKeeper(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Finds the stories of all reports anew.
     *
     * @return the stories that more than one report tells
     */
    public List<Story> gather() {
        return gather(Query.builder().oldestFirst(true).build());
    }

    /**
     * Finds the stories among the reports published within a period and the days around it; stories that began earlier are
     * carried on. Reports without a date are left to {@link #gather()}.
     *
     * @return the stories found that more than one report tells
     */
    public List<Story> gather(LocalDate first, LocalDate last) {
        return gather(Query.builder()
                .since(first.minusDays(Stories.DAYS))
                .until(last.plusDays(Stories.DAYS))
                .oldestFirst(true)
                .build());
    }

    private List<Story> gather(Query query) {
        Stories stories = new Stories();
        Map<String, String> before = new HashMap<>();
        ledger.texts(query, kept -> {
            before.put(kept.report().id(), kept.report().story());
            stories.add(kept.report().id(), kept.report().published(), kept.text());
        });
        List<Story> found = stories.stories().stream()
                .map(story -> carriedOn(story, before))
                .toList();
        List<Story> joined = new ArrayList<>(found);
        joined.addAll(alone(found, before));
        ledger.join(joined);
        return found;
    }

    /** A story whose first report was not among those looked at goes on under that report. */
    private Story carriedOn(Story story, Map<String, String> before) {
        TreeSet<String> earlier = new TreeSet<>();
        for (Story.Member member : story.members()) {
            String lead = before.get(member.report());
            if (lead != null && !before.containsKey(lead)) {
                earlier.add(lead);
            }
        }
        if (earlier.isEmpty()) {
            return story;
        }
        Map<String, Story.Member> members = new LinkedHashMap<>();
        ledger.story(earlier.first())
                .ifPresent(old -> old.members().stream()
                        .filter(member -> !before.containsKey(member.report()))
                        .forEach(member -> members.put(member.report(), member)));
        story.members().forEach(member -> members.putIfAbsent(member.report(), member));
        return new Story(earlier.first(), List.copyOf(members.values()));
    }

    /** The reports that were joined before and are not any more. */
    private static List<Story> alone(List<Story> found, Map<String, String> before) {
        Map<String, String> left = new LinkedHashMap<>(before);
        found.forEach(story -> story.members().forEach(member -> left.remove(member.report())));
        return left.entrySet().stream()
                .filter(each -> !each.getKey().equals(each.getValue()) && before.containsKey(each.getValue()))
                .map(each -> alone(each.getKey()))
                .toList();
    }

    private static Story alone(String report) {
        return new Story(report, List.of(new Story.Member(report, 1)));
    }

    /** Takes all stories apart: every report stands for itself again. */
    public void separate() {
        List<Story> alone = new ArrayList<>();
        ledger.texts(Query.all(), kept -> alone.add(alone(kept.report().id())));
        ledger.join(alone);
    }
}
