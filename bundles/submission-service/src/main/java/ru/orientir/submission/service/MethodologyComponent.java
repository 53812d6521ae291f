package ru.orientir.submission.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Problem;
import ru.orientir.submission.service.form.FreeText;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Keeps packs, proves them and moves them on. */
@Component
public final class MethodologyComponent implements MethodologyService {

    private static final Logger LOG = LoggerFactory.getLogger(MethodologyComponent.class);
    private static final Set<State> OPEN_TO_ALL = EnumSet.of(State.PUBLISHED, State.ARCHIVED);

    private final Guard guard;
    private final MethodologyStore methodologies;
    private final SubmissionStore store;
    private final Packs packs;

    @Activate
    public MethodologyComponent(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference MethodologyStore methodologies,
            @Reference SubmissionStore store,
            @Reference Packs packs) {
        this.guard = new Guard(policy, audit);
        this.methodologies = methodologies;
        this.store = store;
        this.packs = packs;
    }

    @Override
    public List<Stored> methodologies(Actor actor) {
        guard.require(actor, Action.METHODOLOGY_READ, "methodologies");
        return methodologies.packs().stream()
                .filter(pack -> visible(pack, actor))
                .flatMap(pack -> readable(pack).stream())
                .toList();
    }

    /** A draft that an older version of the reader let through must not hide all others. */
    private Optional<Stored> readable(StoredPack pack) {
        try {
            return Optional.of(stored(pack));
        } catch (IllegalStateException e) {
            LOG.error("Left out of the list: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Stored methodology(MethodologyId id, Actor actor) {
        String object = object(id);
        guard.require(actor, Action.METHODOLOGY_READ, object);
        return methodologies
                .pack(id)
                .filter(pack -> visible(pack, actor))
                .map(this::stored)
                .orElseThrow(() -> new NotFound(object));
    }

    @Override
    public PackReading lint(String pack, Actor actor) {
        guard.require(actor, Action.METHODOLOGY_WRITE, "methodologies");
        return packs.prove(pack);
    }

    @Override
    public Outcome<Stored> keep(String pack, Caller caller) {
        guard.require(caller.actor(), Action.METHODOLOGY_WRITE, "methodologies");
        PackReading reading = packs.prove(pack);
        if (reading instanceof PackReading.Refused refused) {
            return new Refused<>(
                    Reason.INVALID,
                    refused.findings().stream()
                            .map(MethodologyComponent::problem)
                            .toList());
        }
        PackReading.Read read = (PackReading.Read) reading;
        MethodologyId id = read.methodology().id();
        String hash = read.methodology().hash();
        return once(id, caller, tx -> {
            Optional<StoredPack> present = tx.pack(id);
            if (present.filter(kept -> kept.hash().equals(hash)).isPresent()) {
                return new Done<>(stored(present.get()));
            }
            if (present.filter(kept -> kept.state() != State.DRAFT).isPresent()) {
                return Refused.of(
                        Reason.CONFLICT,
                        "methodology.state",
                        "version",
                        "Методика " + id + " уже " + Wording.of(present.get().state())
                                + ": её не меняют. Измените номер версии.");
            }
            return put(tx, new StoredPack(id, State.DRAFT, pack, hash, tx.now()), present, Optional.empty(), caller);
        });
    }

    @Override
    public Outcome<Stored> move(MethodologyId id, State to, Optional<String> reason, Caller caller) {
        requireMove(caller.actor(), id, to);
        Optional<StoredPack> proved = methodologies.pack(id);
        if (proved.isEmpty()) {
            throw new NotFound(object(id));
        }
        Optional<Refused<Stored>> unfit = unfit(proved.get(), to, reason);
        return once(id, caller, tx -> {
            StoredPack present = tx.pack(id).orElseThrow(() -> new NotFound(object(id)));
            if (present.state() == to) {
                return new Done<>(stored(present));
            }
            if (!possible(present.state(), to)) {
                return Refused.of(
                        Reason.CONFLICT,
                        "methodology.state",
                        "to",
                        "Методика " + Wording.of(present.state()) + ": состояние «" + Wording.of(to)
                                + "» сейчас недоступно.");
            }
            if (unfit.isPresent()) {
                return unfit.get();
            }
            StoredPack next = new StoredPack(id, to, present.text(), present.hash(), tx.now());
            return present.hash().equals(proved.get().hash())
                    ? put(tx, next, Optional.of(present), reason, caller)
                    : changedMeanwhile();
        });
    }

    /** The coordinator publishes; agreeing and archiving are the operator's or the coordinator's; all else the operator's. */
    private void requireMove(Actor actor, MethodologyId id, State to) {
        if (to == State.PUBLISHED) {
            guard.require(actor, Action.METHODOLOGY_PUBLISH, object(id));
        } else if (to == State.DRAFT || !guard.permits(actor, Action.METHODOLOGY_PUBLISH)) {
            guard.require(actor, Action.METHODOLOGY_WRITE, object(id));
        }
    }

    /** What of the request itself, or of the pack that it would publish, stands in the way. */
    private Optional<Refused<Stored>> unfit(StoredPack pack, State to, Optional<String> reason) {
        Optional<Problem> problem = to == State.PUBLISHED
                ? FreeText.required("reason", reason.orElse(""), FreeText.REASON)
                : reason.flatMap(words -> FreeText.problem("reason", words, FreeText.REASON));
        if (problem.isPresent()) {
            return Optional.of(new Refused<>(Reason.INVALID, List.of(problem.get())));
        }
        if (to == State.PUBLISHED && packs.prove(pack.text()) instanceof PackReading.Refused refused) {
            return Optional.of(new Refused<>(
                    Reason.CONFLICT,
                    refused.findings().stream()
                            .map(MethodologyComponent::problem)
                            .toList()));
        }
        return Optional.empty();
    }

    private static boolean possible(State from, State to) {
        return switch (from) {
            case DRAFT -> to == State.AGREED;
            case AGREED -> to == State.DRAFT || to == State.PUBLISHED;
            case PUBLISHED -> to == State.ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    private Outcome<Stored> once(
            MethodologyId id, Caller caller, Function<SubmissionTransaction, Outcome<Stored>> work) {
        return store.inTransaction(tx -> Idempotency.once(
                tx,
                caller,
                state -> again(tx.pack(id).orElseThrow(() -> new NotFound(object(id))), state),
                stored -> stored.state().code(),
                () -> work.apply(tx)));
    }

    /** In the state that the first answer told: the methodology may have been moved on since. */
    private Stored again(StoredPack pack, String state) {
        Stored now = stored(pack);
        return new Stored(now.methodology(), now.pack(), State.ofCode(state).orElseThrow(), now.warnings());
    }

    private Outcome<Stored> put(
            SubmissionTransaction tx,
            StoredPack next,
            Optional<StoredPack> present,
            Optional<String> reason,
            Caller caller) {
        if (!tx.putPack(next, present)) {
            return changedMeanwhile();
        }
        tx.audit(new AuditEntry(
                caller.actor().account(),
                "methodology.transition",
                object(next.id()),
                present.map(before -> before.state().code()),
                Optional.of(next.state().code() + reason.map(why -> ": " + why).orElse("")),
                "done"));
        return new Done<>(stored(next));
    }

    private static Outcome<Stored> changedMeanwhile() {
        return Refused.of(
                Reason.CONFLICT,
                "methodology.changed",
                "",
                "Методику только что изменил кто-то другой: посмотрите и повторите.");
    }

    private boolean visible(StoredPack pack, Actor actor) {
        return OPEN_TO_ALL.contains(pack.state())
                || guard.permits(actor, Action.METHODOLOGY_WRITE)
                || guard.permits(actor, Action.METHODOLOGY_PUBLISH);
    }

    private Stored stored(StoredPack pack) {
        PackReading.Read read = packs.compiled(pack);
        return new Stored(read.methodology(), pack.text(), pack.state(), read.warnings());
    }

    private static String object(MethodologyId id) {
        return "methodology/" + id;
    }

    private static Problem problem(Finding finding) {
        return new Problem(
                finding.code(),
                finding.position().line() + ":" + finding.position().column(),
                finding.message());
    }
}
