package ru.orientir.submission.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.orientir.submission.Progress;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore.StatusCount;

/** Adds up how many of the expected are in which state, by territory and in all. */
final class ProgressCount {

    private final Map<SubmissionStatus, Integer> byStatus = new EnumMap<>(SubmissionStatus.class);
    private int expected;
    private int late;

    static Progress of(List<StatusCount> counts, List<Territory> territories) {
        ProgressCount total = new ProgressCount();
        Map<String, ProgressCount> byTerritory = new TreeMap<>();
        for (StatusCount count : counts) {
            total.add(count);
            byTerritory
                    .computeIfAbsent(count.territory(), code -> new ProgressCount())
                    .add(count);
        }
        List<Progress.Item> items = new ArrayList<>();
        for (Territory territory : territories) {
            ProgressCount counted = byTerritory.get(territory.code());
            if (counted != null) {
                items.add(new Progress.Item(territory.code(), territory.name(), counted.counts()));
            }
        }
        return new Progress(total.counts(), items);
    }

    private void add(StatusCount count) {
        expected += count.count();
        late += count.late() ? count.count() : 0;
        byStatus.merge(count.status(), count.count(), Integer::sum);
    }

    private Progress.Counts counts() {
        return new Progress.Counts(
                expected,
                in(SubmissionStatus.NOT_STARTED),
                in(SubmissionStatus.DRAFT),
                in(SubmissionStatus.SUBMITTED),
                in(SubmissionStatus.RETURNED),
                in(SubmissionStatus.REOPENED),
                in(SubmissionStatus.ACCEPTED),
                late);
    }

    private int in(SubmissionStatus status) {
        return byStatus.getOrDefault(status, 0);
    }
}
