package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;

/** Where denials and logins go: written in a transaction of their own. State changes are written with the change itself. */
@ProviderType
public interface AuditSink {

    void record(AuditEntry entry);

    /**
     * One line of the audit log.
     *
     * @param action what was tried, for example {@code submission.transition}
     * @param object which one, for example {@code submission/17}
     * @param result {@code done} or {@code denied}
     */
    record AuditEntry(
            String account,
            String action,
            String object,
            Optional<String> before,
            Optional<String> after,
            String result) {

        /** Whoever turns an actor away records this, once, before anything is thrown. */
        public static AuditEntry denied(Actor actor, Action action, String object) {
            return new AuditEntry(
                    actor.account(), action.permission(), object, Optional.empty(), Optional.empty(), "denied");
        }
    }
}
