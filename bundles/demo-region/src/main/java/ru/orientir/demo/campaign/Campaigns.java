package ru.orientir.demo.campaign;

import static ru.orientir.demo.campaign.Done.done;

import java.util.Optional;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.Stage;

/** Campaigns of the demo are known by their title, so that a load that was cut off goes on with its own. */
final class Campaigns {

    private final CampaignService service;

    Campaigns(CampaignService service) {
        this.service = service;
    }

    Optional<Campaign> find(String title) {
        return service.campaigns(Actors.OPERATOR).stream()
                .filter(campaign -> campaign.title().equals(title))
                .findFirst();
    }

    Campaign findOrCreate(CampaignDraft draft) {
        return find(draft.title())
                .orElseGet(() -> done("Мониторинг «" + draft.title() + "»", service.create(draft, Actors.operator())));
    }

    Campaign move(Campaign campaign, Stage to, Optional<String> reason) {
        return done(
                "Переход мониторинга к этапу " + to.code(),
                service.move(
                        campaign.id(), to, reason, to == Stage.PUBLISHED ? Actors.coordinator() : Actors.operator()));
    }
}
