package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** Scores respondents one by one and rolls them up: what an edition and a live view have in common. */
final class Calculation {

    private final CampaignFrame frame;
    private final RollUp rollUp;
    private final ReviewMarks marks;
    private final Map<String, Indicator> indicators;

    Calculation(ScoringEngine engine, CampaignFrame frame) {
        this.frame = frame;
        this.rollUp = engine.rollUp(frame.methodology(), frame.campaign().targetPeriod(), frame.tree());
        this.marks = new ReviewMarks(frame.tree());
        this.indicators = frame.methodology().indicators().stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    /** The respondent's own results; it counts in its territory from now on. */
    List<Result> add(Respondent respondent) {
        marks.add(respondent);
        return own(respondent, rollUp.add(respondent));
    }

    /** The results of a territory over all that was added. */
    List<Result> territory(String territory) {
        List<Result> results = new ArrayList<>();
        for (Score score : rollUp.territory(territory)) {
            Indicator indicator = indicators.get(score.indicator());
            results.add(new Result(territory, Subject.TERRITORY, score, marks.marks(territory, indicator)));
        }
        return results;
    }

    Tier tier(String territory) {
        return territory.equals(frame.tree().root()) ? Tier.REGION : Tier.MUNICIPALITY;
    }

    /** Results from the scores of a respondent's own form. */
    static List<Result> own(Respondent respondent, List<Score> scores) {
        Subject subject = subject(respondent.kind());
        boolean unreviewed = ReviewMarks.unreviewed(respondent);
        List<Result> results = new ArrayList<>(scores.size());
        for (Score score : scores) {
            results.add(new Result(respondent.organisation(), subject, score, unreviewed));
        }
        return results;
    }

    static Subject subject(OrganisationKind kind) {
        return kind == OrganisationKind.MUNICIPALITY ? Subject.AUTHORITY : Subject.ORGANISATION;
    }
}
