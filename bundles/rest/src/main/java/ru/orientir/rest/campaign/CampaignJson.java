package ru.orientir.rest.campaign;

import ru.orientir.indicator.OrganisationKind;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterRule;

/**
 * A campaign.
 *
 * @param stage preparation, entry, consolidation, published or archived
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
        RosterJson roster,
        int version) {

    static CampaignJson of(Campaign campaign) {
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
