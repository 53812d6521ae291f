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

    /**
     * What a request brings.
     *
     * @param session the portal's session token, from its cookie
     * @param bearer the token of an {@code Authorization: Bearer} header
     */
    record Credentials(Optional<String> session, Optional<String> bearer) {}
}
