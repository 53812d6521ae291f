package ru.orientir.submission.service;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.service.form.Background;
import ru.orientir.submission.service.form.FormChecks;

/** Shows a submission with what its answers give: problems, the scores as a preview, and what these recommend. */
final class Views {

    private final ScoringEngine engine;
    private final FormChecks checks;
    private final Backgrounds backgrounds;

    Views(ScoringEngine engine, FormChecks checks, Backgrounds backgrounds) {
        this.engine = engine;
        this.checks = checks;
        this.backgrounds = backgrounds;
    }

    View of(Submission submission, Campaign campaign, Methodology methodology) {
        RosterEntry place = submission.place();
        Background background = backgrounds.of(campaign, methodology, place);
        List<Score> preview = preview(submission, campaign, methodology, background);
        return new View(
                submission,
                campaign,
                campaign.entry().deadline(place),
                background.reference(),
                Backgrounds.shown(background.earlier(), methodology, place.kind()),
                checks.results(methodology, place.kind(), submission.content(), background),
                preview,
                recommendations(methodology, place.kind(), preview));
    }

    private List<Score> preview(
            Submission submission, Campaign campaign, Methodology methodology, Background background) {
        RosterEntry place = submission.place();
        Respondent respondent = new Respondent(
                place.organisation(),
                place.kind(),
                place.territory(),
                Respondent.Report.ACCEPTED,
                background.with(submission.content().answers()),
                background.earlier(),
                Optional.of(new Respondent.Source(submission.id(), submission.revision())));
        return engine.score(methodology, campaign.targetPeriod(), respondent).stream()
                .map(Score::preliminary)
                .toList();
    }

    private List<Recommendation> recommendations(Methodology methodology, OrganisationKind kind, List<Score> preview) {
        return engine.recommendations(methodology, Tier.of(kind), Optional.of(kind), preview);
    }
}
