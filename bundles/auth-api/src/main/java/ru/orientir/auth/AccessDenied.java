package ru.orientir.auth;

/** An action beyond the actor's rights. A foreign object is not denied but not found. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Action action;

    public AccessDenied(Actor actor, Action action) {
        super(actor.account() + " as " + actor.role().code() + " may not " + action.permission());
        this.actor = actor;
        this.action = action;
    }

    public Actor actor() {
        return actor;
    }

    public Action action() {
        return action;
    }
}
