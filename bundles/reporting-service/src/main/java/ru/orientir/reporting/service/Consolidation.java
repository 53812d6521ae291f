package ru.orientir.reporting.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.reporting.spi.ReportRenderer;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.spi.SubmissionStore;

/** Brings a свод together and has it written: whole, or not at all. */
final class Consolidation {

    private final ReportStore store;
    private final SubmissionStore submissions;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final ReportRenderer renderer;

    Consolidation(
            ReportStore store,
            SubmissionStore submissions,
            CampaignFrames frames,
            EditionRights rights,
            ReportRenderer renderer) {
        this.store = store;
        this.submissions = submissions;
        this.frames = frames;
        this.rights = rights;
        this.renderer = renderer;
    }

    /** A свод holds the results of all organisations: whoever may not see each of them gets none of it. */
    Edition edition(long campaign, EditionRef ref, Actor actor) {
        Edition edition = rights.known(campaign, ref, actor);
        if (!(rights.organisations(edition, actor) instanceof Scope.Everything)) {
            throw rights.denied(
                    actor, EditionRights.action(edition), EditionRun.name(campaign, edition.n()) + "/consolidated");
        }
        return edition;
    }

    void write(long campaign, EditionRef ref, Actor actor, OutputStream out) throws IOException {
        Edition edition = edition(campaign, ref, actor);
        CampaignFrame frame =
                frames.frame(campaign, actor).orElseThrow(() -> new NotFound(EditionRights.name(campaign, ref)));
        renderer.render(report(edition, frame), out);
    }

    private Consolidated report(Edition edition, CampaignFrame frame) {
        SortedMap<String, RosterEntry> roster = new TreeMap<>();
        submissions.roster(edition.campaign()).forEach(place -> roster.put(place.organisation(), place));
        List<RosterEntry> silent = new ArrayList<>();
        store.respondents(edition.campaign(), edition.n(), Map.of(), respondent -> {
            if (!respondent.reported()) {
                silent.add(roster.get(respondent.organisation()));
            }
        });
        return new Consolidated(
                frame.campaign(),
                frame.methodology(),
                edition,
                frame.territories(),
                roster,
                territories(edition, Tier.REGION),
                territories(edition, Tier.MUNICIPALITY),
                consumer -> store.organisationResults(
                        edition.campaign(), edition.n(), new Scope.Everything(), Optional.empty(), consumer),
                silent);
    }

    private List<Result> territories(Edition edition, Tier tier) {
        return store.territoryResults(edition.campaign(), edition.n(), tier, Optional.empty());
    }
}
