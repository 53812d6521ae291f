package ru.orientir.portal.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;

/**
 * Keeps how attempts to log in ended, the same for every node. Logins and addresses are told as hashes: what was typed as a login may be a password,
 * and an address is somebody's.
 */
@ProviderType
public interface LoginAttempts {

    /** What is kept of a login, from this address and from all. */
    Attempts find(String login, String address);

    /** Changes what is kept, one after another for each login, and answers what it has become. */
    Attempts change(String login, String address, UnaryOperator<Attempts> change);

    /**
     * Forgets logins and addresses that nobody tried of late, a few thousand at a time; waits for no attempt.
     *
     * @param stale whose last attempt was before
     * @param succeeded and whose last success, if there was any
     * @return how many
     */
    int forget(Instant stale, Instant succeeded);

    /**
     * Forgets the failures of a login from all addresses.
     *
     * @return whether there were any
     */
    boolean forget(String login, AuditEntry entry);

    /**
     * The attempts of one login.
     *
     * @param succeeded when it last succeeded from this address
     */
    record Attempts(Failures here, Failures everywhere, Optional<Instant> succeeded) {

        public static final Attempts NONE = new Attempts(Failures.NONE, Failures.NONE, Optional.empty());
    }

    /**
     * Failures in a row.
     *
     * @param last when the last one was; absent if there is none
     * @param lockedUntil until when no attempt is heard
     */
    record Failures(int count, Optional<Instant> last, Optional<Instant> lockedUntil) {

        public static final Failures NONE = new Failures(0, Optional.empty(), Optional.empty());
    }
}
