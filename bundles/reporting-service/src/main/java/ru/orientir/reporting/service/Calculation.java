package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Passes;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** Scores respondents one by one and rolls them up: what an edition and a live view have in common. */
final class Calculation {

    private final CampaignFrame frame;
    private final Changes changes;
    private final RollUp rollUp;
    private final ReviewMarks marks;

    Calculation(ScoringEngine engine, CampaignFrame frame, Changes changes) {
        this.frame = frame;
        this.changes = changes;
        this.rollUp = engine.rollUp(frame.methodology(), frame.campaign().targetPeriod(), frame.tree());
        this.marks = new ReviewMarks(frame.tree(), frame.methodology());
    }

    /** Whether nobody's results are known before everybody was looked at. */
    boolean needsEveryone() {
        return rollUp.comparesWithBest();
    }

    /** Passes the respondents on to be added, once everybody was observed where that is necessary. */
    void go(Passes.Roster roster, Consumer<Respondent> added) {
        Passes.over(roster, rollUp, added);
    }

    /** The respondent's own results; it counts in its territory from now on. */
    List<Result> add(Respondent respondent) {
        marks.add(respondent);
        return changes.ofOrganisation(respondent.organisation(), own(respondent, rollUp.add(respondent)));
    }

    /** The results of a territory over all that was added. */
    List<Result> territory(String territory) {
        List<Result> results = new ArrayList<>();
        for (Score score : rollUp.territory(territory)) {
            results.add(new Result(territory, Subject.TERRITORY, score, marks.marks(territory, score.indicator())));
        }
        return changes.ofTerritory(frame.tier(territory), territory, results);
    }

    private static List<Result> own(Respondent respondent, List<Score> scores) {
        Subject subject = Subject.of(respondent.kind());
        boolean unreviewed = ReviewMarks.unreviewed(respondent);
        List<Result> results = new ArrayList<>(scores.size());
        for (Score score : scores) {
            results.add(new Result(respondent.organisation(), subject, score, unreviewed));
        }
        return results;
    }
}
