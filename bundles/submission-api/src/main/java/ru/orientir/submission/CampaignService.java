package ru.orientir.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;

/**
 * The life of campaigns. Every method checks the actor: {@link AccessDenied} when the role lacks the action,
 * {@link NotFound} when the campaign is not the actor's to see.
 */
@ProviderType
public interface CampaignService {

    /**
     * The campaigns that the actor may see: all for the region's roles, for others those with their organisations. Of a roster's
     * exceptions each names the actor's organisations only.
     */
    List<Campaign> campaigns(Actor actor);

    /**
     * The campaign; of its roster's exceptions it names the actor's organisations only.
     *
     * @throws NotFound if there is none, or it is not the actor's to see
     */
    Campaign campaign(long id, Actor actor);

    /** Until when the report of a campaign is due, which its dates and the production calendar tell: no rights are asked. */
    ReportDue reportDue(Campaign campaign);

    /** Begins a campaign in {@link Stage#PREPARATION}; the methodology has to be published, the roster not empty. */
    Outcome<Campaign> create(CampaignDraft draft, Caller caller);

    /** What {@link #create} would say to a draft, and whom its roster would have today. Nothing is changed. */
    ExpectedRoster expected(CampaignDraft draft, Actor actor);

    /**
     * Moves a campaign on (ADR 0107). Leaving preparation freezes the roster; less than 30 days before entry begins it
     * needs a reason (S0 Регл. 4.3), and so does ending entry before its last day is over, and going back to it.
     * Publishing is the coordinator's.
     *
     * @param reason recorded in the audit log
     */
    Outcome<Campaign> move(long id, Stage to, Optional<String> reason, Caller caller);

    /**
     * Replaces the listed reference values, all or nothing (S0 Регл. 4.3); an empty value removes one. In preparation; later
     * only by the coordinator, or in an archive campaign, and never once it is published (ADR 0109).
     */
    Outcome<LoadSummary> loadReferenceValues(long id, List<AnswerRow> rows, Caller caller);

    /**
     * Loads many organisations' answers, all or nothing: in the entry stage as drafts that organisations confirm, in an
     * archive campaign as accepted, until it is published. A form that was submitted or accepted is not touched, except in
     * an archive campaign.
     */
    Outcome<LoadSummary> loadAnswers(long id, List<AnswerRow> rows, Caller caller);

    /**
     * Gives one organisation time until an instant, with a reason. Beyond the day on which the consolidated report is due
     * it needs the coordinator (ADR 0108).
     */
    Outcome<RosterEntry> extend(long id, String organisation, Instant until, String reason, Caller caller);

    /**
     * How far the campaign is, over the places that the actor may see. Nothing is started while in preparation.
     *
     * @param parent only this territory, if given; an unknown or foreign one gives zeros
     */
    Progress progress(long id, Optional<String> parent, Actor actor);
}
