package ru.orientir.persistence.submission;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.persistence.document.AnswersDocument;
import ru.orientir.persistence.document.ContentDocument;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.submission.Territory;

/** The answers that count of forms, with the reference values of their organisations. */
final class CountedForms {

    private static final int PORTION = 500;

    /** The reference values in force of a form's organisation. */
    static final String REFERENCE = "(SELECT f.document FROM reference_value f WHERE f.campaign = s.campaign"
            + " AND f.organisation = s.organisation ORDER BY f.n DESC LIMIT 1)";

    private static final String SELECT = "SELECT s.organisation, r.document, " + REFERENCE + " FROM";

    private static final String ANSWERS = SELECT + " submission s";

    private static final String COUNTED = " LEFT JOIN revision r ON r.submission = s.id AND r.n = s.counted";

    private static final String OF_ONE = ANSWERS + COUNTED + " WHERE s.campaign = ? AND s.organisation = ?";

    private static final String OF_MANY = SELECT + Submissions.LISTED + COUNTED;

    private static final String REPORTED = ANSWERS + " JOIN revision r ON r.submission = s.id AND r.n = s.counted"
            + " WHERE s.campaign = ? AND s.territory = ? AND s.organisation > ?"
            + " AND (SELECT p.kind FROM roster p WHERE p.campaign = s.campaign AND p.organisation = s.organisation) <> ?"
            + " ORDER BY s.organisation LIMIT ?";

    private final Sql sql;

    CountedForms(Sql sql) {
        this.sql = sql;
    }

    /** Without a form that counts, the reference values alone. */
    Answers answers(long campaign, String organisation) {
        return sql.first(OF_ONE, CountedForms::form, campaign, organisation)
                .map(Form::answers)
                .orElse(Answers.NONE);
    }

    /** Of those with a form, by code. */
    Map<String, Answers> answers(long campaign, Collection<String> organisations) {
        Map<String, Answers> answers = new HashMap<>();
        sql.list(OF_MANY, CountedForms::form, organisations, campaign)
                .forEach(form -> answers.put(form.organisation, form.answers));
        return answers;
    }

    Answers sums(long campaign, String territory, Set<String> inputs) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String one : under(campaign, territory)) {
            String last = "";
            List<Form> portion;
            do {
                portion = sql.list(
                        REPORTED,
                        CountedForms::form,
                        campaign,
                        one,
                        last,
                        OrganisationKind.MUNICIPALITY.code(),
                        PORTION);
                for (Form form : portion) {
                    inputs.forEach(input -> add(input, form.answers.answer(input), sums));
                }
                last = portion.isEmpty() ? last : portion.get(portion.size() - 1).organisation;
            } while (portion.size() == PORTION);
        }
        Map<String, Answer> answers = new HashMap<>();
        sums.forEach((input, sum) -> answers.put(input, Answer.Given.of(new Value.Number(sum))));
        return Answers.of(answers);
    }

    /** The territory and all below it. */
    private List<String> under(long campaign, String territory) {
        List<Territory> all = new Rosters(sql).territories(campaign);
        List<String> under = new ArrayList<>(List.of(territory));
        for (int i = 0; i < under.size(); i++) {
            String above = under.get(i);
            all.stream()
                    .filter(one -> one.parent().filter(above::equals).isPresent())
                    .forEach(one -> under.add(one.code()));
        }
        return under;
    }

    private static void add(String input, Answer answer, Map<String, BigDecimal> sums) {
        if (answer instanceof Answer.Given given && given.value() instanceof Value.Number number) {
            sums.merge(input, number.value(), BigDecimal::add);
        }
    }

    private static Form form(ResultSet row) throws SQLException {
        String document = row.getString(2);
        String reference = row.getString(3);
        Answers answers = document == null ? Answers.NONE : ContentDocument.readAnswers(document);
        return new Form(
                row.getString(1),
                reference == null
                        ? answers
                        : answers.with(AnswersDocument.read(reference).byInput()));
    }

    private record Form(String organisation, Answers answers) {}
}
