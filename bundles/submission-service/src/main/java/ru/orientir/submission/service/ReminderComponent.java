package ru.orientir.submission.service;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.ReminderService;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.SubmissionStore;

/** What became of reminders, for whoever runs campaigns. */
@Component
@SatisfyingConditionTarget(MonitoringSwitch.ON)
public final class ReminderComponent implements ReminderService {

    private final Guard guard;
    private final SubmissionStore campaigns;
    private final ReminderStore reminders;

    @Activate
    public ReminderComponent(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference SubmissionStore campaigns,
            @Reference ReminderStore reminders) {
        this.guard = new Guard(policy, audit);
        this.campaigns = campaigns;
        this.reminders = reminders;
    }

    @Override
    public List<Count> counts(Optional<Long> campaign, Actor actor) {
        guard.require(
                actor,
                Action.CAMPAIGN_WRITE,
                campaign.map(VisibleCampaigns::object).orElse("campaigns"));
        campaign.filter(id -> campaigns.campaign(id).isEmpty()).ifPresent(id -> {
            throw new NotFound(VisibleCampaigns.object(id));
        });
        return reminders.counts(campaign);
    }
}
