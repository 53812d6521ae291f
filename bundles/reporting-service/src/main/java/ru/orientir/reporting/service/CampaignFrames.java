package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.TerritoryTree;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;

/** Reads what calculations and readers of results need to know of campaigns. */
final class CampaignFrames {

    private final SubmissionStore submissions;
    private final MethodologyService methodologies;
    private final ScoringEngine engine;
    private final Map<Long, Outline> outlines = new ConcurrentHashMap<>();

    CampaignFrames(SubmissionStore submissions, MethodologyService methodologies, ScoringEngine engine) {
        this.submissions = submissions;
        this.methodologies = methodologies;
        this.engine = engine;
    }

    /** Empty while the roster is not frozen. */
    Optional<CampaignFrame> frame(long id, Actor actor) {
        Campaign campaign = campaign(id);
        List<Territory> territories = submissions.territories(id);
        if (territories.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CampaignFrame.of(campaign, methodology(campaign, actor), territories));
    }

    /** The campaigns that asked the same a step before, whoever may see them: of each step the latest. */
    List<EarlierCampaign> earlier(Campaign campaign, Actor actor) {
        List<EarlierCampaign> found = new ArrayList<>();
        submissions
                .earlierCampaigns(campaign)
                .forEach((step, earlier) -> found.add(new EarlierCampaign(step, earlier, methodology(earlier, actor))));
        return found;
    }

    /** What lasts of a campaign that has editions, and so a frozen roster: read once. */
    Outline outline(long id, Actor actor) {
        Outline known = outlines.get(id);
        if (known == null) {
            Methodology methodology = methodology(campaign(id), actor);
            known = new Outline(
                    CampaignFrame.tree(submissions.territories(id)),
                    !engine.indicatorsOf(methodology, OrganisationKind.MUNICIPALITY)
                            .isEmpty());
            outlines.put(id, known);
        }
        return known;
    }

    private Campaign campaign(long id) {
        return submissions.campaign(id).orElseThrow(() -> new NotFound("campaign/" + id));
    }

    private Methodology methodology(Campaign campaign, Actor actor) {
        return methodologies.methodology(campaign.methodology(), actor).methodology();
    }

    /** @param authorities whether anything is calculated from a МОУО's own form */
    record Outline(TerritoryTree tree, boolean authorities) {}
}
