package ru.orientir.rest.edition;

import java.util.Arrays;
import java.util.Optional;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.scoring.Subject;

/** Reads which results are wanted. */
final class ResultsQuery {

    private ResultsQuery() {}

    /** Municipalities, if no tier is named. */
    static ResultQuery of(String tier, String parent, String indicator, String subject) {
        return new ResultQuery(
                QueryValue.of("tier", tier, Tier::ofCode).orElse(Tier.MUNICIPALITY),
                QueryValue.text(parent),
                QueryValue.text(indicator),
                QueryValue.of("subject", subject, ResultsQuery::subject));
    }

    static Optional<Subject> subject(String code) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }
}
