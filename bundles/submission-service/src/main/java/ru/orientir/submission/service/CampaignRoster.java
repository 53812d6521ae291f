package ru.orientir.submission.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Territory;
import ru.orientir.submission.service.roster.RosterResolution;
import ru.orientir.submission.service.roster.RosterResolver;
import ru.orientir.submission.spi.SubmissionStore;

/** The roster of a campaign: as it was frozen, or what the rule gives by today's registry while in preparation. */
final class CampaignRoster {

    private final SubmissionStore store;
    private final OrganisationDirectory directory;

    CampaignRoster(SubmissionStore store, OrganisationDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    List<RosterEntry> places(Campaign campaign) {
        return campaign.stage() == Stage.PREPARATION ? today(campaign.roster()).entries() : store.roster(campaign.id());
    }

    List<Territory> territories(Campaign campaign) {
        return campaign.stage() == Stage.PREPARATION
                ? today(campaign.roster()).territories()
                : store.territories(campaign.id());
    }

    Map<String, OrganisationKind> kinds(Campaign campaign) {
        return places(campaign).stream().collect(Collectors.toMap(RosterEntry::organisation, RosterEntry::kind));
    }

    /** What the rule gives today, by the database's clock and the region's calendar. */
    RosterResolution today(RosterRule rule) {
        LocalDate today = store.now().atZone(Entry.ZONE).toLocalDate();
        return RosterResolver.resolve(rule, directory.all(today));
    }
}
