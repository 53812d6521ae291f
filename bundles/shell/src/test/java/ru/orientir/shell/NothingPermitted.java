package ru.orientir.shell;

import java.util.Set;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;

/** A table of rights that grants nobody anything. */
record NothingPermitted() implements AccessPolicy {
    @Override
    public boolean permits(Actor actor, Action action) {
        return false;
    }

    @Override
    public Scope scope(Actor actor, Action action) {
        return new Scope.Organisations(Set.of());
    }
}
