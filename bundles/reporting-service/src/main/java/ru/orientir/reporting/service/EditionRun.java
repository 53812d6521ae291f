package ru.orientir.reporting.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Earlier;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.reporting.spi.ReportTransaction;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;

/** Computes and publishes editions, each in one transaction. */
final class EditionRun {

    private final ReportStore store;
    private final CampaignFrames frames;
    private final ScoringEngine engine;

    EditionRun(ReportStore store, CampaignFrames frames, ScoringEngine engine) {
        this.store = store;
        this.frames = frames;
        this.engine = engine;
    }

    Outcome<Edition> compute(long id, Caller caller) {
        // Read before the transaction, which holds a connection; none of it changes once the roster is frozen.
        Optional<Plan> plan = frames.frame(id, caller.actor())
                .map(frame -> new Plan(frame, frames.earlier(frame.campaign(), caller.actor())));
        return store.inTransaction(transaction -> transaction.once(
                caller,
                reference -> again(transaction, id, reference),
                EditionRun::reference,
                () -> compute(transaction, id, plan, caller)));
    }

    Outcome<Edition> publish(long id, int n, Caller caller) {
        return store.inTransaction(transaction -> transaction.once(
                caller,
                reference -> again(transaction, id, reference),
                EditionRun::reference,
                () -> publish(transaction, id, n, caller)));
    }

    /** Only the state of an edition ever changes: with it the edition can be answered as it was. */
    private static String reference(Edition edition) {
        return edition.n() + " " + edition.state().code();
    }

    private static Edition again(ReportTransaction transaction, long campaign, String reference) {
        String[] parts = reference.split(" ");
        Edition now = edition(transaction, campaign, Integer.parseInt(parts[0]));
        Edition.State then = Edition.State.ofCode(parts[1]).orElseThrow();
        return new Edition(now.campaign(), now.n(), now.hash(), then, now.at());
    }

    private Outcome<Edition> compute(ReportTransaction transaction, long id, Optional<Plan> plan, Caller caller) {
        Campaign campaign = lock(transaction, id);
        if (campaign.stage() == Stage.PREPARATION || plan.isEmpty()) {
            return Refused.of(
                    Reason.CONFLICT,
                    "campaign.stage",
                    "",
                    "Перечень участников ещё не зафиксирован. Переведите мониторинг из подготовки во внесение сведений.");
        }
        int n = transaction.open(id);
        String hash = calculate(transaction, id, n, plan.get());
        Edition edition = transaction.close(id, n, hash);
        transaction.audit(entry(caller, "edition:compute", edition));
        return new Done<>(edition);
    }

    private String calculate(ReportTransaction transaction, long campaign, int n, Plan plan) {
        CampaignFrame frame = plan.frame;
        Map<Earlier.Step, Edition> bases = new EnumMap<>(Earlier.Step.class);
        plan.earlier.forEach(earlier -> transaction
                .pin(campaign, n, earlier.step(), earlier.campaign().id())
                .ifPresent(base -> bases.put(earlier.step(), base)));
        Map<Earlier.Step, Edition> stated = EarlierStatements.named(frame.methodology(), bases);
        Changes changes = new Changes(transaction, frame, plan.earlier, bases);
        Calculation calculation = new Calculation(engine, frame, changes);
        EditionSeal seal = new EditionSeal(engine.version(), frame, bases);
        Sequence sequence = new Sequence();
        calculation.go(roster -> transaction.respondents(campaign, n, stated, roster), respondent -> {
            sequence.next(respondent);
            List<Result> results = calculation.add(respondent);
            seal.add(respondent);
            results.forEach(seal::add);
            transaction.write(
                    campaign, n, new OrganisationResults(respondent.organisation(), respondent.territory(), results));
        });
        for (String territory : frame.tree().territories()) {
            List<Result> results = calculation.territory(territory);
            results.forEach(seal::add);
            transaction.write(campaign, n, new TerritoryResults(territory, frame.tier(territory), results));
        }
        return seal.hash();
    }

    private Outcome<Edition> publish(ReportTransaction transaction, long id, int n, Caller caller) {
        Campaign campaign = lock(transaction, id);
        Edition edition = edition(transaction, id, n);
        if (edition.state() == Edition.State.PUBLISHED) {
            return new Done<>(edition);
        }
        if (campaign.stage() == Stage.PREPARATION || campaign.stage() == Stage.ENTRY) {
            return Refused.of(
                    Reason.CONFLICT,
                    "campaign.stage",
                    "",
                    "Пока идёт внесение сведений, выпуск не публикуют. Переведите мониторинг в формирование сводных данных.");
        }
        Edition published = transaction.publish(edition);
        transaction.audit(entry(caller, "edition:publish", published));
        return new Done<>(published);
    }

    private static Campaign lock(ReportTransaction transaction, long id) {
        return transaction.lockCampaign(id).orElseThrow(() -> new NotFound("campaign/" + id));
    }

    private static Edition edition(ReportTransaction transaction, long campaign, int n) {
        return transaction.lock(campaign, n).orElseThrow(() -> new NotFound(name(campaign, n)));
    }

    private static AuditEntry entry(Caller caller, String action, Edition edition) {
        return new AuditEntry(
                caller.actor().account(),
                action,
                name(edition.campaign(), edition.n()),
                Optional.empty(),
                Optional.of(edition.hash()),
                AuditResult.DONE);
    }

    static String name(long campaign, int n) {
        return "campaign/" + campaign + "/edition/" + n;
    }

    /** What an edition is calculated by, apart from what the database alone knows at that instant. */
    private record Plan(CampaignFrame frame, List<EarlierCampaign> earlier) {}

    /** The seal depends on the order of the snapshot, and a database may sort by the rules of a language. */
    private static final class Sequence {
        private String last = "";

        void next(Respondent respondent) {
            String code = respondent.organisation();
            if (last.compareTo(code) >= 0) {
                throw new IllegalStateException("the snapshot is out of order: " + code + " after " + last);
            }
            last = code;
        }
    }
}
