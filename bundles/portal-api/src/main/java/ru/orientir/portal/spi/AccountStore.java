package ru.orientir.portal.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.Account;

/** Keeps the container accounts of a stand-alone installation and the sessions. Secrets are stored hashed. */
@ProviderType
public interface AccountStore {

    Optional<StoredAccount> find(String login);

    /** Adds accounts that are not there yet and leaves the others as they are. */
    void add(List<StoredAccount> accounts);

    /** Puts an account in place of the one with this login, if there is one, and ends its sessions. */
    void replace(StoredAccount account);

    /** Opens a session, and forgets those that had ended at {@code now}. */
    void openSession(String tokenHash, String login, Instant now, Instant until);

    /**
     * Opens a session for an account that an identity provider vouches for. The account is added, or gets this role and
     * organisation; it has no password.
     */
    void admit(Account account, String tokenHash, Instant now, Instant until);

    /** The account of a session that has not ended at this instant. */
    Optional<Account> session(String tokenHash, Instant now);

    /** Ends a session; nothing happens when there is none. */
    void endSession(String tokenHash);

    /** An account with the hash of its password, as the hashing names its algorithm and parameters. */
    record StoredAccount(Account account, String passwordHash) {

        /** Of an account that logs in elsewhere. */
        public static final String NO_PASSWORD = "none";
    }
}
