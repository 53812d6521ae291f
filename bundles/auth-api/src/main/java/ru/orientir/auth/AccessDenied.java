package ru.orientir.auth;

/** An action beyond the actor's rights; in the audit log already. A foreign object is not denied but not found. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDenied(Actor actor, Action action) {
        super(actor.account() + " as " + actor.role().code() + " may not " + action.permission());
    }
}
