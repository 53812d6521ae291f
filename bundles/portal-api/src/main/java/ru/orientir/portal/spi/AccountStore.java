package ru.orientir.portal.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.PortalAccounts.Issued;
import ru.orientir.portal.PortalAccounts.Order;

/**
 * Keeps the container accounts of a stand-alone installation and the sessions. Secrets are stored hashed. What changes them is written together with
 * its audit entry, both or neither.
 */
@ProviderType
public interface AccountStore {

    /** An account that is not closed. */
    Optional<StoredAccount> find(String login);

    /** Whether no account with a password was ever added. */
    boolean isEmpty();

    /** All, by login. */
    List<Issued> all();

    /** Adds accounts that are not there yet and leaves the others as they are. */
    void add(List<StoredAccount> accounts, AuditEntry entry);

    /** Puts an account in place of the one with this login, if there is one, closed or not, and ends its sessions. */
    void replace(StoredAccount account, Optional<Order> order, Instant at, AuditEntry entry);

    /**
     * Closes an account and ends its sessions. One from elsewhere need not be there yet.
     *
     * @return false, and nothing changed, if there is none with this login, or a closed one
     */
    boolean close(String login, String reason, Instant at, AuditEntry entry);

    /**
     * Opens a closed account from elsewhere again.
     *
     * @return false, and nothing changed, if there is no such account, or an open one
     */
    boolean reopen(String login, AuditEntry entry);

    /** Whether there is an account with this login and it is closed. */
    boolean isClosed(String login);

    /**
     * Opens a session, and forgets those that had ended at {@code now}.
     *
     * @param account as it was found when its password was checked
     * @return false, and nothing written, if it has been closed or got another password since
     */
    boolean openSession(String tokenHash, StoredAccount account, Instant now, Instant until, AuditEntry entry);

    /**
     * Opens a session for an account that an identity provider vouches for. The account is added, or gets this role and
     * organisation; it has no password.
     *
     * @return false, and nothing written, if the account is closed
     */
    boolean admit(Account account, String tokenHash, Instant now, Instant until, AuditEntry entry);

    /** A session that has not ended at this instant, of an account that is not closed. */
    Optional<OpenSession> session(String tokenHash, Instant now);

    /** Notes that a session was used. */
    void seen(String tokenHash, Instant at);

    /**
     * Ends a session; nothing happens when there is none.
     *
     * @param entry what to write down, of the login that it was
     */
    void endSession(String tokenHash, Function<String, AuditEntry> entry);

    /** An account with the hash of its password, as the hashing names its algorithm and parameters. */
    record StoredAccount(Account account, String passwordHash) {

        /** Of an account that logs in elsewhere. */
        public static final String NO_PASSWORD = "none";
    }

    /**
     * A session in force.
     *
     * @param seen when it was last noted to be used; absent for one of a version that noted nothing
     */
    record OpenSession(Account account, Optional<Instant> seen) {}
}
