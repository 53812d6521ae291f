package ru.orientir.submission.service;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Problem;
import ru.orientir.submission.ReportDue;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Stage;
import ru.orientir.submission.service.calendar.ProductionCalendar;
import ru.orientir.submission.service.calendar.ReportRule;
import ru.orientir.submission.service.form.FreeText;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * More time for one organisation (ADR 0108): the operator gives it up to the day on which the consolidated report is due,
 * since what comes later cannot be in it any more; beyond that day only the coordinator does.
 */
final class Extensions {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.ENTRY, Stage.CONSOLIDATION, Stage.PUBLISHED);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Guard guard;
    private final SubmissionStore store;
    private final ProductionCalendar calendar;

    Extensions(Guard guard, SubmissionStore store, ProductionCalendar calendar) {
        this.guard = guard;
        this.store = store;
        this.calendar = calendar;
    }

    Outcome<RosterEntry> extend(long id, String organisation, Instant asked, String reason, Caller caller) {
        String object = VisibleCampaigns.object(id);
        Actor actor = caller.actor();
        boolean coordinator = guard.permits(actor, Action.CAMPAIGN_PUBLISH);
        if (!coordinator) {
            guard.require(actor, Action.CAMPAIGN_WRITE, object);
        }
        if (store.campaign(id).isEmpty()) {
            throw new NotFound(object);
        }
        RosterEntry place =
                store.place(id, organisation).orElseThrow(() -> new NotFound(object + "/organisation/" + organisation));
        Instant until = asked.truncatedTo(ChronoUnit.MILLIS);
        return store.inTransaction(tx -> tx.once(
                caller,
                reference -> place.extended(Instant.parse(reference)),
                extended -> extended.extension().orElseThrow().toString(),
                () -> {
                    Campaign campaign = tx.campaign(id).orElseThrow(() -> new NotFound(object));
                    if (!OPEN.contains(campaign.stage())) {
                        return Refused.of(
                                Reason.CONFLICT, "campaign.stage", "", "На этом этапе мониторинга срок не продлевают.");
                    }
                    List<Problem> problems = problems(campaign, until, reason, coordinator, tx.now());
                    if (!problems.isEmpty()) {
                        return new Refused<>(Reason.INVALID, problems);
                    }
                    tx.extend(id, organisation, until, reason);
                    CampaignWriting.audit(
                            tx,
                            caller,
                            "campaign:extend",
                            id,
                            place.extension().map(before -> organisation + " " + before),
                            organisation + " " + until + ": " + reason);
                    return new Done<>(place.extended(until));
                }));
    }

    private List<Problem> problems(Campaign campaign, Instant until, String reason, boolean coordinator, Instant now) {
        List<Problem> problems = new ArrayList<>();
        FreeText.required("reason", reason, FreeText.REASON).ifPresent(problems::add);
        if (!until.isAfter(now)) {
            problems.add(new Problem("until.past", "until", "Срок должен быть в будущем."));
        } else if (until.isAfter(now.plus(LONGEST))) {
            problems.add(new Problem("until.too-far", "until", "Срок — не позднее чем через год."));
        } else if (!coordinator) {
            beyondReport(campaign, until).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> beyondReport(Campaign campaign, Instant until) {
        ReportDue due = ReportRule.due(campaign.entry(), campaign.reportBy(), calendar);
        if (!until.isAfter(due.end())) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "extension.beyond-report", "until", why(due) + " Продлить срок дольше может только координатор."));
    }

    private static String why(ReportDue due) {
        if (due instanceof ReportDue.Unknown unknown) {
            return "Производственный календарь системы не содержит " + unknown.year()
                    + " года, поэтому срок сводного отчёта не вычислен; без него можно продлить до "
                    + DAY.format(due.surely()) + " включительно.";
        }
        return "Сводный отчёт направляют не позднее " + DAY.format(due.surely()) + " (Регламент, п. 4.5).";
    }
}
