package ru.orientir.persistence.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Answers;
import ru.orientir.persistence.document.AnswersDocument;
import ru.orientir.persistence.transaction.Sql;

/** The reference values of a transaction. Nothing is overwritten: an edition names the version that it was calculated from. */
final class References {

    private static final String LATEST = "SELECT DISTINCT ON (organisation) organisation, document, n"
            + " FROM reference_value WHERE campaign = ? ORDER BY organisation, n DESC";

    private final Sql sql;

    References(Sql sql) {
        this.sql = sql;
    }

    Answers of(long campaign, String organisation) {
        return sql.first(
                        "SELECT document FROM reference_value WHERE campaign = ? AND organisation = ? ORDER BY n DESC LIMIT 1",
                        row -> AnswersDocument.read(row.getString(1)),
                        campaign,
                        organisation)
                .orElse(Answers.NONE);
    }

    /** Of those that have any. */
    SortedMap<String, Answers> all(long campaign) {
        SortedMap<String, Answers> all = new TreeMap<>();
        sql.list(LATEST, row -> Map.entry(row.getString(1), AnswersDocument.read(row.getString(2))), campaign)
                .forEach(entry -> {
                    if (!entry.getValue().byInput().isEmpty()) {
                        all.put(entry.getKey(), entry.getValue());
                    }
                });
        return all;
    }

    void put(long campaign, Map<String, Answers> byOrganisation) {
        Map<String, Integer> versions = new TreeMap<>();
        sql.list(
                "SELECT organisation, MAX(n) FROM reference_value WHERE campaign = ? GROUP BY organisation",
                row -> versions.put(row.getString(1), row.getInt(2)),
                campaign);
        List<Object[]> rows = new ArrayList<>(byOrganisation.size());
        byOrganisation.forEach((organisation, answers) -> rows.add(new Object[] {
            campaign, organisation, versions.getOrDefault(organisation, 0) + 1, AnswersDocument.write(answers)
        }));
        sql.batch("INSERT INTO reference_value (campaign, organisation, n, document) VALUES (?, ?, ?, ?)", rows);
    }
}
