package ru.orientir.reporting.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.TerritoryTree;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Territory;

/**
 * What a calculation stands on besides the answers. Neither the methodology of a campaign nor its territories change once
 * its roster is frozen.
 *
 * @param territories the root first
 */
record CampaignFrame(Campaign campaign, Methodology methodology, List<Territory> territories, TerritoryTree tree) {

    static CampaignFrame of(Campaign campaign, Methodology methodology, List<Territory> territories) {
        return new CampaignFrame(campaign, methodology, List.copyOf(territories), tree(territories));
    }

    /** The tier on which the roll-up of a territory stands. */
    Tier tier(String territory) {
        return territory.equals(tree.root()) ? Tier.REGION : Tier.MUNICIPALITY;
    }

    /** @param territories at least the root */
    static TerritoryTree tree(List<Territory> territories) {
        Map<String, String> parents = new HashMap<>();
        String root = null;
        for (Territory territory : territories) {
            if (territory.parent().isPresent()) {
                parents.put(territory.code(), territory.parent().get());
            } else {
                root = territory.code();
            }
        }
        return new TerritoryTree(root, parents);
    }
}
