package ru.orientir.reporting.service;

import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.NotFound;

/** Finds one organisation or territory of an edition within an actor's rights. */
final class SubjectReading {

    private final ReportStore store;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final Publishing publishing;

    SubjectReading(ReportStore store, CampaignFrames frames, EditionRights rights, Publishing publishing) {
        this.store = store;
        this.frames = frames;
        this.rights = rights;
        this.publishing = publishing;
    }

    /**
     * @param subject absent: the territory if the code is one of the campaign's territories, otherwise the organisation
     * @param what is asked of it, for the audit log
     * @throws NotFound if it has no results in this edition, or they are not the actor's to see
     * @throws ru.orientir.auth.AccessDenied if it is the region, beyond the actor's rights
     */
    OneSubject find(long campaign, EditionRef ref, String code, Optional<Subject> subject, String what, Actor actor) {
        CampaignFrame frame =
                frames.frame(campaign, actor).orElseThrow(() -> new NotFound(EditionRights.name(campaign, ref)));
        Subject asked = subject(subject, frame, code);
        // The region's roll-up is denied where it is not the actor's; whatever else is foreign is not found.
        boolean region = asked == Subject.TERRITORY && code.equals(frame.tree().root());
        Edition edition = region ? rights.known(campaign, ref, actor) : rights.visible(campaign, ref, actor);
        String object = EditionRun.name(campaign, edition.n()) + "/result/" + code + what;
        Scope organisations = rights.organisations(edition, actor);
        boolean own = organisations.contains(code);
        if (asked != Subject.TERRITORY && !own) {
            throw rights.hidden(actor, EditionRights.action(edition), object);
        }
        List<Result> all = results(edition, frame, code, asked);
        Optional<PublicFigures> limit =
                own || all.isEmpty() ? Optional.empty() : Optional.of(publishing.figures(edition));
        List<Result> results = limit.map(figures -> figures.of(all)).orElse(all);
        if (results.isEmpty()) {
            throw new NotFound(object);
        }
        return new OneSubject(frame, edition, code, asked, results, organisations, limit);
    }

    /** Absent: the territory if the code is one of the campaign's territories, otherwise the organisation. */
    static Subject subject(Optional<Subject> asked, CampaignFrame frame, String code) {
        return asked.orElse(frame.tree().territories().contains(code) ? Subject.TERRITORY : Subject.ORGANISATION);
    }

    private List<Result> results(Edition edition, CampaignFrame frame, String code, Subject subject) {
        if (subject == Subject.TERRITORY) {
            return store.territoryResults(edition.campaign(), edition.n(), frame.tier(code), code);
        }
        return store.organisationResults(edition.campaign(), edition.n(), code, 1).stream()
                .filter(found -> found.organisation().equals(code))
                .flatMap(found -> found.results().stream())
                .filter(result -> result.subject() == subject)
                .toList();
    }
}
