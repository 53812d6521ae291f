package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Methodology;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;

/** A school that is assessed by criteria with an aggregate. */
final class AssessedNode {

    private static final ScoringEngine ENGINE = new ExactScoringEngine();

    private AssessedNode() {}

    /** As many points as the number says, up to 100. */
    static IndicatorDraft points(String code, String input) {
        return new IndicatorDraft(code, input).target("100").toTarget("100", true);
    }

    /** Two parts that weigh 60 and 40. */
    static Methodology of60And40(By by, Absent missing, Absent notApplicable) {
        return new MethodologyDraft()
                .asks("first", "second")
                .with(new CriterionDraft("both")
                        .brings(by, missing, notApplicable)
                        .with(points("one", "first").weight("60"))
                        .with(points("two", "second").weight("40")))
                .level("low", "0")
                .level("high", "60")
                .done();
    }

    /** The row of {@code both} of a school with these answers. */
    static Score node(Methodology methodology, Object... answers) {
        return Roster.score(own(methodology, answers), "both");
    }

    /** All rows of a school with these answers. */
    static List<Score> own(Methodology methodology, Object... answers) {
        return ENGINE.score(methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers));
    }

    static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain));
    }
}
