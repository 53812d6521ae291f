package ru.orientir.submission.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Problem;
import ru.orientir.submission.service.form.FreeText;
import ru.orientir.submission.service.methodology.MethodologyLife;
import ru.orientir.submission.service.methodology.MethodologyStep;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Keeps packs and moves them on, each in one transaction: the pack, its history and the audit log. */
final class MethodologyWriting {

    private final MethodologyStore methodologies;
    private final SubmissionStore store;
    private final Packs packs;

    MethodologyWriting(MethodologyStore methodologies, SubmissionStore store, Packs packs) {
        this.methodologies = methodologies;
        this.store = store;
        this.packs = packs;
    }

    static String object(MethodologyId id) {
        return "methodology/" + id;
    }

    Outcome<StoredPack> keep(String pack, Caller caller) {
        PackReading reading = packs.prove(pack);
        if (reading instanceof PackReading.Refused refused) {
            return refused(Reason.INVALID, refused);
        }
        Methodology methodology = ((PackReading.Read) reading).methodology();
        String account = caller.actor().account();
        return once(
                methodology.id(),
                caller,
                tx -> take(tx, MethodologyLife.keep(tx.pack(methodology.id()), methodology, pack, tx.now(), account)));
    }

    Outcome<StoredPack> move(MethodologyId id, State to, Optional<String> reason, Caller caller) {
        // Proved before the transaction, which holds a connection; that it is the same text still is looked up in it.
        StoredPack proved = methodologies.pack(id).orElseThrow(() -> new NotFound(object(id)));
        Optional<Refused<StoredPack>> unfit = unfit(proved, to, reason);
        return once(id, caller, tx -> {
            StoredPack present = tx.pack(id).orElseThrow(() -> new NotFound(object(id)));
            MethodologyStep step = MethodologyLife.move(
                    present, to, reason, tx.now(), caller.actor().account());
            if (!(step instanceof MethodologyStep.Taken)) {
                return take(tx, step);
            }
            if (unfit.isPresent()) {
                return unfit.get();
            }
            return present.hash().equals(proved.hash()) ? take(tx, step) : changedMeanwhile();
        });
    }

    /** What of the request itself, or of the pack that it would publish, stands in the way. */
    private Optional<Refused<StoredPack>> unfit(StoredPack pack, State to, Optional<String> reason) {
        Optional<Problem> problem = to == State.PUBLISHED
                ? FreeText.required("reason", reason.orElse(""), FreeText.REASON)
                        .map(wrong -> withWarnings(wrong, packs.warnings(pack)))
                : reason.flatMap(words -> FreeText.problem("reason", words, FreeText.REASON));
        if (problem.isPresent()) {
            return Optional.of(new Refused<>(Reason.INVALID, List.of(problem.get())));
        }
        if (to == State.PUBLISHED && packs.prove(pack.text()) instanceof PackReading.Refused refused) {
            return Optional.of(refused(Reason.CONFLICT, refused));
        }
        return Optional.empty();
    }

    /** The reason accepts the warnings, so whoever gives it has to know of them. */
    private static Problem withWarnings(Problem wrong, List<Finding> warnings) {
        String what = wrong.message() + " Нужны номер и дата приказа.";
        return new Problem(
                wrong.code(),
                wrong.field(),
                warnings.isEmpty()
                        ? what
                        : what + " Публикация примет и предупреждения проверки: " + warnings.size() + ".");
    }

    private Outcome<StoredPack> once(
            MethodologyId id, Caller caller, Function<SubmissionTransaction, Outcome<StoredPack>> work) {
        return store.inTransaction(tx -> tx.once(
                caller,
                state -> again(tx.pack(id).orElseThrow(() -> new NotFound(object(id))), state),
                pack -> pack.state().code(),
                () -> work.apply(tx)));
    }

    /** In the state that the first answer told: the methodology may have been moved on since. */
    private static StoredPack again(StoredPack now, String state) {
        return new StoredPack(now.id(), State.ofCode(state).orElseThrow(), now.text(), now.hash(), now.at());
    }

    private static Outcome<StoredPack> take(SubmissionTransaction tx, MethodologyStep step) {
        if (step instanceof MethodologyStep.There there) {
            return new Done<>(there.present());
        }
        if (step instanceof MethodologyStep.Refused refused) {
            return Refused.of(Reason.CONFLICT, refused.code(), refused.field(), refused.message());
        }
        MethodologyStep.Taken taken = (MethodologyStep.Taken) step;
        StoredPack next = taken.next();
        if (!tx.putPack(next, taken.expected())) {
            return changedMeanwhile();
        }
        Moved move = taken.move();
        tx.moved(next.id(), move);
        tx.audit(new AuditEntry(
                move.account(),
                "methodology:transition",
                object(next.id()),
                move.from().map(State::code),
                Optional.of(
                        move.to().code() + move.reason().map(why -> ": " + why).orElse("")),
                AuditResult.DONE));
        return new Done<>(next);
    }

    private static Outcome<StoredPack> changedMeanwhile() {
        return Refused.of(
                Reason.CONFLICT,
                "methodology.changed",
                "",
                "Методику только что изменил кто-то другой: посмотрите и повторите.");
    }

    private static Refused<StoredPack> refused(Reason reason, PackReading.Refused refused) {
        return new Refused<>(
                reason,
                refused.findings().stream().map(MethodologyWriting::problem).toList());
    }

    private static Problem problem(Finding finding) {
        return new Problem(
                finding.code(),
                finding.position().line() + ":" + finding.position().column(),
                finding.message());
    }
}
