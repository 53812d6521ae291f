package ru.orientir.submission.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Stage;
import ru.orientir.submission.service.roster.RosterResolution;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Writes campaigns: each step in one transaction, with its line in the audit log and its idempotency key. */
final class CampaignWriting {

    private final SubmissionStore store;

    CampaignWriting(SubmissionStore store) {
        this.store = store;
    }

    Outcome<Campaign> create(CampaignDraft draft, List<Problem> problems, Caller caller) {
        return once(caller, tx -> {
            if (!problems.isEmpty()) {
                return new Refused<>(Reason.INVALID, problems);
            }
            Campaign campaign = tx.create(draft);
            audit(
                    tx,
                    caller,
                    "campaign:create",
                    campaign.id(),
                    Optional.empty(),
                    campaign.stage().code());
            return new Done<>(campaign);
        });
    }

    /** @param roster what is frozen when preparation ends */
    Outcome<Campaign> move(long id, Stage to, Optional<String> reason, RosterResolution roster, Caller caller) {
        return once(caller, tx -> {
            Campaign campaign = locked(tx, id);
            Instant now = tx.now();
            Optional<Refused<Campaign>> refusal = StageRules.refusal(campaign, to, reason, now);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (campaign.stage() == Stage.PREPARATION) {
                if (!roster.problems().isEmpty()) {
                    return new Refused<>(Reason.CONFLICT, roster.problems());
                }
                tx.freezeRoster(id, roster.entries(), roster.territories());
            }
            audit(
                    tx,
                    caller,
                    "campaign:transition",
                    id,
                    Optional.of(campaign.stage().code()),
                    to.code()
                            + reason.filter(why -> !why.isBlank())
                                    .map(why -> ": " + why)
                                    .orElse(""));
            return new Done<>(tx.update(campaign.at(to, campaign.version())));
        });
    }

    /** The campaign, held against every other change of it. */
    static Campaign locked(SubmissionTransaction tx, long id) {
        return tx.lockCampaign(id).orElseThrow(() -> new NotFound(VisibleCampaigns.object(id)));
    }

    static void audit(
            SubmissionTransaction tx, Caller caller, String action, long id, Optional<String> before, String after) {
        tx.audit(new AuditEntry(
                caller.actor().account(),
                action,
                VisibleCampaigns.object(id),
                before,
                Optional.of(after),
                AuditResult.DONE));
    }

    private Outcome<Campaign> once(Caller caller, Function<SubmissionTransaction, Outcome<Campaign>> work) {
        return store.inTransaction(tx ->
                tx.once(caller, reference -> again(tx, reference), CampaignWriting::reference, () -> work.apply(tx)));
    }

    /** Only stage and version of a campaign ever change: with them it can be answered as it was. */
    private static String reference(Campaign campaign) {
        return campaign.id() + " " + campaign.version() + " " + campaign.stage().code();
    }

    private static Campaign again(SubmissionTransaction tx, String reference) {
        String[] parts = reference.split(" ");
        long id = Long.parseLong(parts[0]);
        return tx.campaign(id)
                .orElseThrow(() -> new NotFound(VisibleCampaigns.object(id)))
                .at(Stage.ofCode(parts[2]).orElseThrow(), Integer.parseInt(parts[1]));
    }
}
