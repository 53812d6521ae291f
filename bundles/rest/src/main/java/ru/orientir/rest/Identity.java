package ru.orientir.rest;

import java.util.Optional;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.portal.PortalSessions;

/** Reads a request's credentials and lets the host's adapter judge them. Without an adapter nobody is known. */
@Component(service = Identity.class)
public final class Identity {

    private static final String BEARER = "Bearer ";

    // Dynamic, so that the API answers 401 and does not disappear while a host changes its adapter.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CurrentActor adapter;

    /** @throws NotIdentified if the request carries no valid identity */
    Actor of(HttpHeaders headers) {
        CurrentActor present = adapter;
        if (present == null) {
            throw new NotIdentified();
        }
        return present.of(new CurrentActor.Credentials(session(headers), bearer(headers)))
                .orElseThrow(NotIdentified::new);
    }

    private static Optional<String> session(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(PortalSessions.COOKIE))
                .map(Cookie::getValue);
    }

    private static Optional<String> bearer(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }
}
