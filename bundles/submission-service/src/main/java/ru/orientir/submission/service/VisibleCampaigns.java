package ru.orientir.submission.service;

import java.util.List;
import java.util.Set;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Stage;
import ru.orientir.submission.spi.SubmissionStore;

/** Which campaigns an actor sees: the region's roles all, others those in whose frozen roster one of their organisations is. */
final class VisibleCampaigns {

    private final SubmissionStore store;
    private final Guard guard;

    VisibleCampaigns(SubmissionStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    List<Campaign> of(Actor actor) {
        guard.require(actor, Action.CAMPAIGN_READ, "campaigns");
        Scope scope = guard.scope(actor, Action.CAMPAIGN_READ);
        if (scope instanceof Scope.Everything) {
            return store.campaigns();
        }
        Set<Long> own = Set.copyOf(store.campaignsOf(scope));
        return store.campaigns().stream()
                .filter(campaign -> isPublic(campaign) || own.contains(campaign.id()))
                .toList();
    }

    /** @throws NotFound if there is none, or it is not the actor's to see */
    Campaign require(long id, Actor actor) {
        String object = object(id);
        guard.require(actor, Action.CAMPAIGN_READ, object);
        Campaign campaign = store.campaign(id).orElseThrow(() -> new NotFound(object));
        Scope scope = guard.scope(actor, Action.CAMPAIGN_READ);
        if (!isPublic(campaign)
                && !(scope instanceof Scope.Everything)
                && !store.campaignsOf(scope).contains(id)) {
            throw guard.hidden(actor, Action.CAMPAIGN_READ, object);
        }
        return campaign;
    }

    /** Published results are for everyone (S0 Пол. 4.1), so their campaign is too: a territory reads what colleges reported. */
    private static boolean isPublic(Campaign campaign) {
        return campaign.stage() == Stage.PUBLISHED || campaign.stage() == Stage.ARCHIVED;
    }

    static String object(long id) {
        return "campaign/" + id;
    }
}
