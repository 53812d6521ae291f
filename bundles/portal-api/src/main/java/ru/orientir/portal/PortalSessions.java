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

    /**
     * Opens a session for an account that an identity provider vouches for. Its role and organisation are as told, whatever they
     * were before.
     *
     * @param account its login does not collide with one that the host issued
     * @param secure whether browsers meet the portal over HTTPS only
     * @return the value of the {@code Set-Cookie} header; empty, and no session, if the host has closed this account
     */
    Optional<String> admit(Account account, boolean secure);

    /** Whether the host has closed the account with this login, for which an identity provider or a gateway may vouch still. */
    boolean isClosed(String login);
}
