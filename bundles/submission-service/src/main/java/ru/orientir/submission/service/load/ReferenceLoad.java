package ru.orientir.submission.service.load;

import java.util.Map;
import java.util.TreeMap;
import ru.orientir.indicator.Answers;
import ru.orientir.submission.LoadSummary;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Puts the reference values of a file over those of a campaign. The campaign is locked, and its version raised by the caller. */
public final class ReferenceLoad {

    private ReferenceLoad() {}

    public static LoadSummary load(SubmissionTransaction tx, long campaign, RowReading rows, int count) {
        Map<String, Answers> present = tx.references(campaign);
        Map<String, Answers> next = new TreeMap<>();
        rows.byOrganisation()
                .forEach((organisation, values) -> next.put(
                        organisation,
                        present.getOrDefault(organisation, Answers.NONE).with(values)));
        tx.putReference(campaign, next);
        return new LoadSummary(count, next.size());
    }
}
