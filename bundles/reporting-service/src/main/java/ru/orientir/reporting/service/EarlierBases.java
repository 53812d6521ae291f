package ru.orientir.reporting.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Earlier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportStore;

/** The editions of earlier campaigns that an edition computed now would be calculated beside. */
final class EarlierBases {

    private final ReportStore store;

    EarlierBases(ReportStore store) {
        this.store = store;
    }

    Map<Earlier.Step, Edition> now(List<EarlierCampaign> campaigns) {
        Map<Earlier.Step, Edition> bases = new EnumMap<>(Earlier.Step.class);
        for (EarlierCampaign campaign : campaigns) {
            store.latestPublished(campaign.campaign().id()).ifPresent(base -> bases.put(campaign.step(), base));
        }
        return bases;
    }
}
