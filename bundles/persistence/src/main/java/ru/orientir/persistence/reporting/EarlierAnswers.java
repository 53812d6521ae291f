package ru.orientir.persistence.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.reporting.Edition;
import ru.orientir.scoring.Respondent;

/** What respondents stated when the editions of earlier periods were computed: read for one portion of a roster at a time. */
final class EarlierAnswers {

    /** Each looked up by its key: for {@code = ANY} H2 would go through the whole edition. */
    private static final String STATED = "SELECT e.organisation, r.document,"
            + " (SELECT f.document FROM reference_value f"
            + " WHERE f.campaign = e.campaign AND f.organisation = e.organisation AND f.n = e.reference)"
            + " FROM UNNEST(?) AS w (code)"
            + " JOIN edition_source e ON e.campaign = ? AND e.edition = ? AND e.organisation = w.code"
            + " LEFT JOIN revision r ON r.submission = e.submission AND r.n = e.revision";

    private final Sql sql;
    private final Map<Earlier.Step, Edition> bases;

    EarlierAnswers(Sql sql, Map<Earlier.Step, Edition> bases) {
        this.sql = sql;
        this.bases = bases;
    }

    /** The same respondents with what they stated earlier. */
    List<Respondent> of(List<Respondent> portion) {
        if (bases.isEmpty() || portion.isEmpty()) {
            return portion;
        }
        List<String> codes = portion.stream().map(Respondent::organisation).toList();
        // Before most periods lies one only, whatever the step: it is read once.
        Map<Edition, Map<String, Answers>> stated = new HashMap<>();
        bases.values().forEach(base -> stated.computeIfAbsent(base, edition -> stated(edition, codes)));
        return portion.stream()
                .map(respondent -> respondent.after(new Earlier(
                        stated(Earlier.Step.PERIOD, respondent.organisation(), stated),
                        stated(Earlier.Step.YEAR, respondent.organisation(), stated))))
                .toList();
    }

    private Answers stated(Earlier.Step step, String organisation, Map<Edition, Map<String, Answers>> stated) {
        Edition base = bases.get(step);
        return base == null ? Answers.NONE : stated.get(base).getOrDefault(organisation, Answers.NONE);
    }

    private Map<String, Answers> stated(Edition edition, List<String> codes) {
        Map<String, Answers> stated = new HashMap<>();
        sql.list(
                STATED,
                row -> stated.put(row.getString(1), Snapshots.answers(row.getString(2), row.getString(3))),
                codes,
                edition.campaign(),
                edition.n());
        return stated;
    }
}
