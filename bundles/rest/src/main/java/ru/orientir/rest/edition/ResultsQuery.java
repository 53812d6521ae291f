package ru.orientir.rest.edition;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.scoring.Subject;

/** Reads which results are wanted. */
final class ResultsQuery {

    private ResultsQuery() {}

    /** Municipalities, if neither a tier nor an organisation is named; organisations if only that. */
    static ResultQuery of(String tier, String parent, String indicator, String subject, String organisation) {
        Optional<String> one = QueryValue.text(organisation);
        return new ResultQuery(
                QueryValue.oneOf("tier", tier, List.of(Tier.values()), Tier::code)
                        .orElse(one.isPresent() ? Tier.ORGANISATION : Tier.MUNICIPALITY),
                QueryValue.text(parent),
                QueryValue.text(indicator),
                subject(subject),
                one);
    }

    static Optional<Subject> subject(String code) {
        return QueryValue.oneOf("subject", code, List.of(Subject.values()), Subject::code);
    }
}
