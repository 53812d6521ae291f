package ru.orientir.submission.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ru.orientir.auth.Action;
import ru.orientir.indicator.Methodology;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.LoadSummary;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;
import ru.orientir.submission.service.life.Circumstances;
import ru.orientir.submission.service.load.AnswerLoad;
import ru.orientir.submission.service.load.ReferenceLoad;
import ru.orientir.submission.service.load.RowReading;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Brings files of values into a campaign: who may, at which stage, and then all or nothing. */
final class Loads {

    private static final Set<Stage> UNPUBLISHED = EnumSet.of(Stage.PREPARATION, Stage.ENTRY, Stage.CONSOLIDATION);

    private final Guard guard;
    private final SubmissionStore store;
    private final Packs packs;
    private final CampaignRoster roster;

    Loads(Guard guard, SubmissionStore store, Packs packs, CampaignRoster roster) {
        this.guard = guard;
        this.store = store;
        this.packs = packs;
        this.roster = roster;
    }

    Outcome<LoadSummary> answers(long id, List<AnswerRow> rows, Caller caller) {
        guard.require(caller.actor(), Action.ANSWERS_LOAD, VisibleCampaigns.object(id));
        Campaign campaign = campaign(id);
        if (campaign.stage() == Stage.PREPARATION) {
            return stage("Ответы загружают, когда подготовка завершена и перечень участников утверждён.");
        }
        RowReading reading = read(campaign, rows, RowReading.Values.ANSWERS);
        return once(id, rows.size(), reading, "answers:load", caller, tx -> {
            Campaign now = tx.campaign(id).orElseThrow(() -> new NotFound(VisibleCampaigns.object(id)));
            return AnswerLoad.load(
                    tx,
                    reading,
                    rows.size(),
                    new Circumstances(now, tx.now(), caller.actor().account()));
        });
    }

    Outcome<LoadSummary> reference(long id, List<AnswerRow> rows, Caller caller) {
        guard.require(caller.actor(), Action.REFERENCE_WRITE, VisibleCampaigns.object(id));
        RowReading reading = read(campaign(id), rows, RowReading.Values.REFERENCE);
        return once(id, rows.size(), reading, "reference:load", caller, tx -> {
            Campaign held = CampaignWriting.locked(tx, id);
            Optional<Refused<LoadSummary>> closed = closedToReference(held, caller);
            if (closed.isPresent()) {
                return closed.get();
            }
            LoadSummary summary = ReferenceLoad.load(tx, id, reading, rows.size());
            tx.update(held);
            return new Done<>(summary);
        });
    }

    /** Once entry has begun, every preview and every result moves with a reference value: then it is the coordinator's (ADR 0109). */
    private Optional<Refused<LoadSummary>> closedToReference(Campaign campaign, Caller caller) {
        if (!UNPUBLISHED.contains(campaign.stage())) {
            return Optional.of(stage("Результаты опубликованы: справочные значения больше не меняют."));
        }
        boolean open = campaign.stage() == Stage.PREPARATION
                || campaign.archive()
                || guard.permits(caller.actor(), Action.CAMPAIGN_PUBLISH);
        return open
                ? Optional.empty()
                : Optional.of(
                        stage("Подготовка завершена: теперь справочные значения может изменить только координатор."));
    }

    private RowReading read(Campaign campaign, List<AnswerRow> rows, RowReading.Values values) {
        Methodology methodology = packs.inForce(campaign.methodology())
                .orElseThrow(() -> new IllegalStateException("no methodology of campaign " + campaign.id()));
        return RowReading.of(rows, roster.kinds(campaign), methodology, values);
    }

    private Outcome<LoadSummary> once(
            long id,
            int rows,
            RowReading reading,
            String action,
            Caller caller,
            Function<SubmissionTransaction, Outcome<LoadSummary>> work) {
        return store.inTransaction(tx -> tx.once(caller, Loads::again, Loads::reference, () -> {
            if (!reading.problems().isEmpty()) {
                return new Refused<>(Reason.INVALID, reading.problems());
            }
            Outcome<LoadSummary> outcome = work.apply(tx);
            if (outcome instanceof Done<LoadSummary> done) {
                CampaignWriting.audit(
                        tx,
                        caller,
                        action,
                        id,
                        Optional.empty(),
                        rows + " rows, " + done.value().organisations() + " organisations");
            }
            return outcome;
        }));
    }

    private Campaign campaign(long id) {
        return store.campaign(id).orElseThrow(() -> new NotFound(VisibleCampaigns.object(id)));
    }

    private static Refused<LoadSummary> stage(String message) {
        return Refused.of(Reason.CONFLICT, "campaign.stage", "", message);
    }

    private static String reference(LoadSummary summary) {
        return summary.rows() + " " + summary.organisations();
    }

    private static LoadSummary again(String reference) {
        String[] parts = reference.split(" ");
        return new LoadSummary(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
