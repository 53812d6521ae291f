package ru.orientir.auth;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides who may do what. Asked in the service layer, on every call; services hold a mandatory reference to it, so that
 * nothing answers while it is away. It only answers: whoever turns an actor away writes that down in the audit log, since
 * only there it is known what the actor wanted, and then throws {@link AccessDenied}.
 */
@ProviderType
public interface AccessPolicy {

    /** Whether the actor's role has this action at all, on whatever object. */
    boolean permits(Actor actor, Action action);

    /** The organisations that the actor may do this to, by today's registry; empty if the role lacks the action. */
    Scope scope(Actor actor, Action action);

    /** Whether the actor may do this to this organisation, by today's registry. */
    default boolean permits(Actor actor, Action action, String organisation) {
        return permits(actor, action) && scope(actor, action).contains(organisation);
    }
}
