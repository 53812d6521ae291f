package ru.orientir.auth.shiro;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.BearerTokens;
import ru.orientir.portal.GatewayTokens;
import ru.orientir.portal.PortalSessions;

/** The actor whom a gateway in front hands over, or behind a token of the identity provider, if these are connected, or behind the session of the host portal. */
@Component
public final class PortalActor implements CurrentActor {

    // Fields, because a dynamic reference changes while the component lives.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile BearerTokens tokens;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GatewayTokens gateway;

    /** A host whose users bring tokens only has none. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PortalSessions sessions;

    /** A cookie does not make a bad token good, and neither makes good what a gateway should not have handed over. */
    @Override
    public Optional<Actor> of(Credentials credentials) {
        if (credentials.handed().isPresent()) {
            return credentials
                    .handed()
                    .flatMap(this::handed)
                    .filter(this::isOpen)
                    .flatMap(PortalActor::actor);
        }
        return credentials.bearer().isPresent()
                ? credentials
                        .bearer()
                        .flatMap(this::bearer)
                        .filter(this::isOpen)
                        .flatMap(PortalActor::actor)
                : credentials.session().flatMap(this::session).flatMap(PortalActor::actor);
    }

    @Override
    public Optional<String> gatewayHeader() {
        return Optional.ofNullable(gateway).map(GatewayTokens::header);
    }

    private Optional<Account> handed(Handed handed) {
        GatewayTokens front = gateway;
        return front == null ? Optional.empty() : front.account(handed.token(), handed.peer());
    }

    /** Whoever vouches for it elsewhere need not know that the portal has closed it. */
    private boolean isOpen(Account account) {
        PortalSessions host = sessions;
        return host == null || !host.isClosed(account.login());
    }

    private Optional<Account> session(String token) {
        PortalSessions host = sessions;
        return host == null ? Optional.empty() : host.resolve(token);
    }

    /** While no provider is connected, no token is to be trusted. */
    private Optional<Account> bearer(String token) {
        BearerTokens provider = tokens;
        return provider == null ? Optional.empty() : provider.account(token);
    }

    /** An account whose role this version does not know is nobody. */
    private static Optional<Actor> actor(Account account) {
        return Role.ofCode(account.role()).map(role -> new Actor(account.login(), role, account.organisation()));
    }
}
