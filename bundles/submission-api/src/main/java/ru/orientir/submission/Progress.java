package ru.orientir.submission;

import java.util.List;

/** How far a campaign is: counts over the roster entries that the actor may see. */
public record Progress(Counts total, List<Item> items) {
    public Progress {
        items = List.copyOf(items);
    }

    /** Numbers of organisations. {@code late} are also counted under their status. */
    public record Counts(
            int expected,
            int notStarted,
            int draft,
            int submitted,
            int returned,
            int reopened,
            int accepted,
            int late) {}

    /** The counts of one territory. */
    public record Item(String territory, String name, Counts counts) {}
}
