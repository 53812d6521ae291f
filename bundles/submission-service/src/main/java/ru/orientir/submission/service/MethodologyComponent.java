package ru.orientir.submission.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.portal.AuditSink;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.service.methodology.MethodologyLife;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.service.methodology.VersionOrder;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionStore;

/** Lets in who may, shows methodologies, and hands on to {@link MethodologyWriting} what changes one. */
@Component
@SatisfyingConditionTarget(MonitoringSwitch.ON)
public final class MethodologyComponent implements MethodologyService {

    private static final Logger LOG = LoggerFactory.getLogger(MethodologyComponent.class);

    private final Guard guard;
    private final MethodologyStore methodologies;
    private final Packs packs;
    private final MethodologyWriting writing;

    @Activate
    public MethodologyComponent(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference MethodologyStore methodologies,
            @Reference SubmissionStore store,
            @Reference Packs packs) {
        this.guard = new Guard(policy, audit);
        this.methodologies = methodologies;
        this.packs = packs;
        this.writing = new MethodologyWriting(methodologies, store, packs);
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
        return stored(pack(id, actor));
    }

    @Override
    public Methodology published(MethodologyId id) {
        return methodologies
                .pack(id)
                .filter(pack -> pack.state() == State.PUBLISHED || pack.state() == State.ARCHIVED)
                .map(pack -> stored(pack).methodology())
                .orElseThrow(() -> new NotFound(MethodologyWriting.object(id)));
    }

    @Override
    public List<Moved> history(MethodologyId id, Actor actor) {
        return methodologies.history(pack(id, actor).id());
    }

    @Override
    public PackReading lint(String pack, Actor actor) {
        guard.require(actor, Action.METHODOLOGY_WRITE, "methodologies");
        return packs.prove(pack);
    }

    @Override
    public Outcome<Stored> keep(String pack, Caller caller) {
        guard.require(caller.actor(), Action.METHODOLOGY_WRITE, "methodologies");
        return stored(writing.keep(pack, caller));
    }

    @Override
    public Outcome<Stored> move(MethodologyId id, State to, Optional<String> reason, Caller caller) {
        guard.requireAny(caller.actor(), MethodologyLife.needed(to), MethodologyWriting.object(id));
        return stored(writing.move(id, to, reason, caller));
    }

    @Override
    public Comparison compare(MethodologyId id, MethodologyId with, Actor actor) {
        guard.requireAny(
                actor, EnumSet.of(Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH), MethodologyWriting.object(id));
        Methodology one = packs.compiled(pack(id, actor)).methodology();
        Methodology other = packs.compiled(pack(with, actor)).methodology();
        boolean backwards = id.id().equals(with.id()) && VersionOrder.compare(with.version(), id.version()) > 0;
        return backwards ? Comparison.of(one, other) : Comparison.of(other, one);
    }

    /** @throws NotFound if there is none for this actor */
    private StoredPack pack(MethodologyId id, Actor actor) {
        String object = MethodologyWriting.object(id);
        guard.require(actor, Action.METHODOLOGY_READ, object);
        return methodologies.pack(id).filter(pack -> visible(pack, actor)).orElseThrow(() -> new NotFound(object));
    }

    private boolean visible(StoredPack pack, Actor actor) {
        return MethodologyLife.openToAll(pack.state())
                || guard.permits(actor, Action.METHODOLOGY_WRITE)
                || guard.permits(actor, Action.METHODOLOGY_PUBLISH);
    }

    private Outcome<Stored> stored(Outcome<StoredPack> outcome) {
        if (outcome instanceof Outcome.Refused<StoredPack> refused) {
            return new Outcome.Refused<>(refused.reason(), refused.problems());
        }
        return new Outcome.Done<>(stored(((Outcome.Done<StoredPack>) outcome).value()));
    }

    private Stored stored(StoredPack pack) {
        return new Stored(packs.compiled(pack).methodology(), pack.text(), pack.state(), packs.warnings(pack));
    }
}
