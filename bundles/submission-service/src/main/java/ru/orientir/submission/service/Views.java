package ru.orientir.submission.service;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.service.form.FormChecks;

/** Shows a submission with what its answers give: problems, and the scores as a preview. */
final class Views {

    private final ScoringEngine engine;
    private final FormChecks checks;
    private final References references;

    Views(ScoringEngine engine, FormChecks checks, References references) {
        this.engine = engine;
        this.checks = checks;
        this.references = references;
    }

    View of(Submission submission, Campaign campaign, Methodology methodology) {
        RosterEntry place = submission.place();
        Answers reference = references.of(campaign, methodology, place.organisation());
        return new View(
                submission,
                campaign.entry().deadline(place),
                reference,
                checks.results(methodology, place.kind(), submission.content(), reference),
                preview(submission, campaign, methodology, reference));
    }

    private List<Score> preview(Submission submission, Campaign campaign, Methodology methodology, Answers reference) {
        RosterEntry place = submission.place();
        Respondent respondent = new Respondent(
                place.organisation(),
                place.kind(),
                place.territory(),
                Respondent.Report.ACCEPTED,
                FormChecks.together(submission.content().answers(), reference),
                Earlier.NOTHING,
                Optional.of(new Respondent.Source(submission.id(), submission.revision())));
        return engine.score(methodology, campaign.targetPeriod(), respondent).stream()
                .map(Score::preliminary)
                .toList();
    }
}
