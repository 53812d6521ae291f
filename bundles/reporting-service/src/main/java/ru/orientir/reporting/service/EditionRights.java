package ru.orientir.reporting.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.submission.NotFound;

/** Who may see what of which edition (ADR 0123, 0125). Every denial goes to the audit log. */
final class EditionRights {

    private final AccessPolicy policy;
    private final AuditSink audit;
    private final ReportStore store;

    EditionRights(AccessPolicy policy, AuditSink audit, ReportStore store) {
        this.policy = policy;
        this.audit = audit;
        this.store = store;
    }

    /** @throws AccessDenied if the actor's role lacks the action */
    void require(Actor actor, Action action, String object) {
        if (!policy.permits(actor, action)) {
            throw denied(actor, action, object);
        }
    }

    /** @throws AccessDenied if the actor's role has none of the actions */
    void requireAny(Actor actor, String object, Action... actions) {
        if (Arrays.stream(actions).noneMatch(action -> policy.permits(actor, action))) {
            throw denied(actor, actions[0], object);
        }
    }

    AccessDenied denied(Actor actor, Action action, String object) {
        audit.record(AuditEntry.denied(actor, action, object));
        return new AccessDenied(actor, action);
    }

    /** A foreign object: not found, as far as the actor is told. */
    NotFound hidden(Actor actor, Action action, String object) {
        denied(actor, action, object);
        return new NotFound(object);
    }

    List<Edition> visible(long campaign, Actor actor) {
        require(actor, Action.RESULT_READ, "campaign/" + campaign);
        return store.editions(campaign).stream()
                .filter(edition -> sees(edition, actor))
                .toList();
    }

    /** @throws NotFound if there is none for this actor */
    Edition visible(long campaign, EditionRef ref, Actor actor) {
        require(actor, Action.RESULT_READ, "campaign/" + campaign);
        return find(campaign, ref, actor)
                .filter(edition -> sees(edition, actor))
                .orElseThrow(() -> new NotFound(name(campaign, ref)));
    }

    /**
     * The edition, for a roll-up or an export of it: what is there and not the actor's is denied, not hidden.
     *
     * @throws NotFound if there is none at all
     */
    Edition known(long campaign, EditionRef ref, Actor actor) {
        require(actor, Action.RESULT_READ, "campaign/" + campaign);
        Optional<Edition> edition = find(campaign, ref, actor).filter(found -> sees(found, actor));
        if (edition.isPresent()) {
            return edition.get();
        }
        boolean there = ref instanceof EditionRef.Number number
                ? store.edition(campaign, number.n()).isPresent()
                : !store.editions(campaign).isEmpty();
        if (there) {
            throw denied(actor, Action.EDITION_READ_UNPUBLISHED, name(campaign, ref));
        }
        throw new NotFound(name(campaign, ref));
    }

    /**
     * The organisations whose own results of this edition the actor may see, and the territories whose roll-ups it sees whole.
     * Of other territories it sees what anybody does.
     */
    Scope organisations(Edition edition, Actor actor) {
        return policy.scope(actor, action(edition));
    }

    /** The organisations and territories whose live results the actor may see. */
    Scope live(Actor actor, String object) {
        require(actor, Action.RESULT_READ_UNPUBLISHED, object);
        return policy.scope(actor, Action.RESULT_READ_UNPUBLISHED);
    }

    static Action action(Edition edition) {
        return published(edition) ? Action.RESULT_READ : Action.EDITION_READ_UNPUBLISHED;
    }

    static String name(long campaign, EditionRef ref) {
        return ref instanceof EditionRef.Number number
                ? EditionRun.name(campaign, number.n())
                : "campaign/" + campaign + "/edition/latest";
    }

    private Optional<Edition> find(long campaign, EditionRef ref, Actor actor) {
        if (ref instanceof EditionRef.Number number) {
            return store.edition(campaign, number.n());
        }
        return store.editions(campaign).stream()
                .filter(edition -> sees(edition, actor))
                .reduce((earlier, later) -> later);
    }

    /** An edition is seen whole, so that before it is published only those see it whose the whole region is. */
    private boolean sees(Edition edition, Actor actor) {
        return published(edition) || policy.scope(actor, Action.EDITION_READ_UNPUBLISHED) instanceof Scope.Everything;
    }

    private static boolean published(Edition edition) {
        return edition.state() == Edition.State.PUBLISHED;
    }
}
