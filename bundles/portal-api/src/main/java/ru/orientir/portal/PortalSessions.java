package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The host's sessions: a random token in a cookie with {@code Path=/}, stored hashed, so that every module can resolve it. */
@ProviderType
public interface PortalSessions {

    /** The name of the cookie. */
    String COOKIE = "ORIENTIR_SESSION";

    /** The account of a session that is in force, or empty. */
    Optional<Account> resolve(String token);
}
