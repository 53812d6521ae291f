package ru.orientir.rest.campaign;

import java.time.LocalDate;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.ReportDue;
import ru.orientir.submission.RosterRule;

/**
 * A campaign.
 *
 * @param stage preparation, entry, consolidation, published or archived
 * @param reportBy the last day for the report, where the order sets one itself
 * @param reportDue the last day for the report: the fifth working day after entry, or reportBy if that is earlier; absent
 *     where the production calendar does not reach that far
 * @param reportDueUnknown there instead of reportDue when no day can be told
 */
public record CampaignJson(
        long id,
        String title,
        MethodologyKey methodology,
        String period,
        int targetYear,
        String basis,
        EntryJson entry,
        String stage,
        boolean review,
        boolean rankings,
        boolean archive,
        @MayBeAbsent String owner,
        @MayBeAbsent String recipient,
        @MayBeAbsent LocalDate reportBy,
        @MayBeAbsent LocalDate reportDue,
        @MayBeAbsent ReportDueUnknown reportDueUnknown,
        RosterJson roster,
        int version) {

    static CampaignJson of(Campaign campaign, ReportDue due) {
        return new CampaignJson(
                campaign.id(),
                campaign.title(),
                new MethodologyKey(
                        campaign.methodology().id(), campaign.methodology().version()),
                campaign.period().text(),
                campaign.targetYear(),
                campaign.basis(),
                new EntryJson(campaign.entry().from(), campaign.entry().to()),
                campaign.stage().code(),
                campaign.review(),
                campaign.rankings(),
                campaign.archive(),
                campaign.owner().orElse(null),
                campaign.recipient().orElse(null),
                campaign.reportBy().orElse(null),
                due instanceof ReportDue.Known known ? known.day() : null,
                due instanceof ReportDue.Unknown unknown ? ReportDueUnknown.of(unknown) : null,
                roster(campaign.roster()),
                campaign.version());
    }

    private static RosterJson roster(RosterRule rule) {
        return new RosterJson(
                rule.root(),
                rule.kinds().stream().map(OrganisationKind::code).sorted().toList(),
                rule.include(),
                rule.exclude().stream()
                        .map(one -> new RosterJson.Exclusion(one.code(), one.reason()))
                        .toList());
    }
}
