package ru.orientir.submission.service;

import ru.orientir.auth.Scope;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterRule;

/** A campaign as it is told to somebody: who is in it or left out of it by name, and why, is told of one's own organisations only. */
final class ShownCampaign {

    private ShownCampaign() {}

    /** @param scope whose campaigns may be read */
    static Campaign of(Campaign campaign, Scope scope) {
        if (scope instanceof Scope.Everything) {
            return campaign;
        }
        RosterRule rule = campaign.roster();
        RosterRule told = new RosterRule(
                rule.root(),
                rule.kinds(),
                rule.include().stream().filter(scope::contains).toList(),
                rule.exclude().stream()
                        .filter(one -> scope.contains(one.code()))
                        .toList());
        return new Campaign(
                campaign.id(),
                campaign.title(),
                campaign.methodology(),
                campaign.period(),
                campaign.targetYear(),
                campaign.basis(),
                campaign.entry(),
                campaign.stage(),
                campaign.review(),
                campaign.rankings(),
                campaign.archive(),
                campaign.owner(),
                campaign.recipient(),
                campaign.reportBy(),
                told,
                campaign.version());
    }
}
