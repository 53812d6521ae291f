package ru.orientir.submission.service;

import java.util.Set;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.submission.NotFound;

/**
 * Stands before every method of the services, outside any transaction, and leaves a line in the audit log for everyone whom
 * it turns away.
 */
final class Guard {

    private final AccessPolicy policy;
    private final AuditSink audit;

    Guard(AccessPolicy policy, AuditSink audit) {
        this.policy = policy;
        this.audit = audit;
    }

    boolean permits(Actor actor, Action action) {
        return policy.permits(actor, action);
    }

    Scope scope(Actor actor, Action action) {
        return policy.scope(actor, action);
    }

    /** @throws AccessDenied if the actor's role lacks the action */
    void require(Actor actor, Action action, String object) {
        if (!policy.permits(actor, action)) {
            throw denied(actor, action, object);
        }
    }

    /** @throws AccessDenied if the actor's role has none of the actions; there is at least one */
    void requireAny(Actor actor, Set<Action> actions, String object) {
        if (actions.stream().noneMatch(action -> policy.permits(actor, action))) {
            throw denied(actor, actions.iterator().next(), object);
        }
    }

    /**
     * @throws NotFound if the organisation's form is not the actor's to see: whether it exists stays unknown
     * @throws AccessDenied if it is, and the action is not permitted
     */
    void requireOn(Actor actor, Action action, String organisation, String object) {
        if (policy.permits(actor, action, organisation)) {
            return;
        }
        if (policy.permits(actor, Action.SUBMISSION_READ)
                && !policy.permits(actor, Action.SUBMISSION_READ, organisation)) {
            throw hidden(actor, action, object);
        }
        throw denied(actor, action, object);
    }

    /** Records the denial and gives what looks like absence. */
    NotFound hidden(Actor actor, Action action, String object) {
        record(actor, action, object);
        return new NotFound(object);
    }

    AccessDenied denied(Actor actor, Action action, String object) {
        record(actor, action, object);
        return new AccessDenied(actor, action);
    }

    private void record(Actor actor, Action action, String object) {
        audit.record(AuditEntry.denied(actor, action, object));
    }
}
