package ru.orientir.auth;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Turns a request's identity into an {@link Actor}; implemented by the adapter of the host's identity. */
@ProviderType
public interface CurrentActor {

    /**
     * The actor behind these credentials.
     *
     * @return empty when there are none, or when they are unknown, ended or not to be trusted
     */
    Optional<Actor> of(Credentials credentials);

    /** The name of the header in which a gateway in front hands over who it has logged in; empty if there is no such gateway. */
    default Optional<String> gatewayHeader() {
        return Optional.empty();
    }

    /**
     * What a request brings.
     *
     * @param session the portal's session token, from its cookie
     * @param bearer the token of an {@code Authorization: Bearer} header
     * @param handed what stood in the gateway's header
     */
    record Credentials(Optional<String> session, Optional<String> bearer, Optional<Handed> handed) {}

    /**
     * What was handed over, and by whom.
     *
     * @param token the value of the gateway's header
     * @param peer the address from which the connection comes, not what a header says of it
     */
    record Handed(String token, String peer) {}
}
