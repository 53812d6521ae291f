package ru.orientir.rest.campaign;

import java.util.List;
import ru.orientir.submission.Progress;
import ru.orientir.submission.Progress.Counts;

/** Numbers of organisations by state; {@code late} ones are also counted under their state. */
public record ProgressJson(
        int expected,
        int notStarted,
        int draft,
        int submitted,
        int returned,
        int reopened,
        int accepted,
        int late,
        List<Item> items) {

    static ProgressJson of(Progress progress) {
        Counts all = progress.total();
        return new ProgressJson(
                all.expected(),
                all.notStarted(),
                all.draft(),
                all.submitted(),
                all.returned(),
                all.reopened(),
                all.accepted(),
                all.late(),
                progress.items().stream().map(Item::of).toList());
    }

    /** The counts of one territory. */
    public record Item(
            String territory,
            String name,
            int expected,
            int notStarted,
            int draft,
            int submitted,
            int returned,
            int reopened,
            int accepted,
            int late) {

        static Item of(Progress.Item item) {
            Counts counts = item.counts();
            return new Item(
                    item.territory(),
                    item.name(),
                    counts.expected(),
                    counts.notStarted(),
                    counts.draft(),
                    counts.submitted(),
                    counts.returned(),
                    counts.reopened(),
                    counts.accepted(),
                    counts.late());
        }
    }
}
