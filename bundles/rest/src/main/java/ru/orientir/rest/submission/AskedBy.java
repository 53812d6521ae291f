package ru.orientir.rest.submission;

import ru.orientir.rest.campaign.EntryJson;
import ru.orientir.rest.campaign.MethodologyKey;
import ru.orientir.submission.Campaign;

/**
 * The campaign that asks for a form, as far as its respondent needs it to fill the form in.
 *
 * @param methodology by which version the form is filled and scored
 * @param stage preparation, entry, consolidation, published or archived
 * @param entry the days that are common to all; the form's own deadline may be later
 * @param review whether a supervisor reviews; otherwise submitting accepts
 */
public record AskedBy(
        String title, MethodologyKey methodology, String period, String stage, EntryJson entry, boolean review) {

    static AskedBy of(Campaign campaign) {
        return new AskedBy(
                campaign.title(),
                new MethodologyKey(
                        campaign.methodology().id(), campaign.methodology().version()),
                campaign.period().text(),
                campaign.stage().code(),
                new EntryJson(campaign.entry().from(), campaign.entry().to()),
                campaign.review());
    }
}
