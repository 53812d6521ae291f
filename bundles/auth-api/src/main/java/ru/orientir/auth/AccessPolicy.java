package ru.orientir.auth;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides who may do what. Asked in the service layer, on every call; services hold a mandatory reference to it, so that
 * nothing answers while it is away.
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

    /**
     * For an action or export beyond one's rights.
     *
     * @throws AccessDenied if the actor's role lacks the action
     */
    default void require(Actor actor, Action action) {
        if (!permits(actor, action)) {
            throw new AccessDenied(actor, action);
        }
    }
}
