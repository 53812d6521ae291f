package ru.orientir.auth.shiro;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.PortalSessions;

/** The actor behind the session of the host portal. */
@Component
public final class PortalActor implements CurrentActor {

    private final PortalSessions sessions;

    @Activate
    public PortalActor(@Reference PortalSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Actor> of(Credentials credentials) {
        if (credentials.bearer().isPresent()) {
            // No identity provider is connected, so no token is to be trusted; a cookie beside it does not make it
            // good.
            return Optional.empty();
        }
        return credentials.session().flatMap(sessions::resolve).flatMap(PortalActor::actor);
    }

    /** An account whose role this version does not know is nobody. */
    private static Optional<Actor> actor(Account account) {
        return Role.ofCode(account.role()).map(role -> new Actor(account.login(), role, account.organisation()));
    }
}
