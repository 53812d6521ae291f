package ru.orientir.rest.publication;

import java.time.OffsetDateTime;
import ru.orientir.reporting.Edition;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.submission.Campaign;

/**
 * A campaign with published results.
 *
 * @param edition the number of the latest published edition
 * @param at when it was calculated
 * @param hash its seal, SHA-256, hexadecimal
 */
public record PublicCampaignJson(
        long id,
        String title,
        String period,
        int targetYear,
        String basis,
        @MayBeAbsent String owner,
        int edition,
        OffsetDateTime at,
        String hash) {

    static PublicCampaignJson of(Campaign campaign, Edition edition) {
        return new PublicCampaignJson(
                campaign.id(),
                campaign.title(),
                campaign.period().text(),
                campaign.targetYear(),
                campaign.basis(),
                campaign.owner().orElse(null),
                edition.n(),
                Moments.inRegion(edition.at()),
                edition.hash());
    }
}
