package ru.orientir.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;

/** The life of campaigns. Every method checks the actor; see {@link AccessDenied} and {@link NotFound}. */
@ProviderType
public interface CampaignService {

    /** The campaigns that the actor may see: all for the region's roles, for others those with their organisations. */
    List<Campaign> campaigns(Actor actor);

    /** @throws NotFound if there is none, or it is not the actor's to see */
    Campaign campaign(long id, Actor actor);

    /** Begins a campaign in {@link Stage#PREPARATION}; the methodology has to be published, the roster not empty. */
    Outcome<Campaign> create(CampaignDraft draft, Caller caller);

    /**
     * Moves a campaign on. Leaving preparation freezes the roster; less than 30 days before entry begins it needs a
     * reason (S0 Регл. 4.3). Publishing is the coordinator's.
     */
    Outcome<Campaign> move(long id, Stage to, Optional<String> reason, Caller caller);

    /** The roster: as frozen, or as the rule gives it today while in preparation. */
    List<RosterEntry> roster(long id, Actor actor);

    /** The territories of the roster, the root first, then by code. */
    List<Territory> territories(long id, Actor actor);

    /** Replaces the listed reference values, all or nothing (S0 Регл. 4.3). */
    Outcome<LoadSummary> loadReferenceValues(long id, List<AnswerRow> rows, Caller caller);

    /**
     * Loads many organisations' answers, all or nothing: as drafts that organisations confirm, in an archive campaign as
     * accepted.
     */
    Outcome<LoadSummary> loadAnswers(long id, List<AnswerRow> rows, Caller caller);

    /** Gives one organisation time until an instant, with a reason. Beyond the campaign's entry it needs the coordinator. */
    Outcome<RosterEntry> extend(long id, String organisation, Instant until, String reason, Caller caller);

    /** @param parent only this territory, if given */
    Progress progress(long id, Optional<String> parent, Actor actor);
}
