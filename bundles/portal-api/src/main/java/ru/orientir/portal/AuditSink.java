package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;

/** Where denials and logins go: written in a transaction of their own. State changes are written with the change itself. */
@ProviderType
public interface AuditSink {

    void record(AuditEntry entry);

    /** How what was tried has ended. */
    enum AuditResult {
        DONE("done"),
        DENIED("denied"),
        /** Written down before it is done, because it must not be done unknown; how it ended stands in a second entry. */
        BEGUN("begun"),
        /** Permitted, and not done. */
        FAILED("failed");

        private final String code;

        AuditResult(String code) {
            this.code = code;
        }

        /** The word used in SQL. */
        public String code() {
            return code;
        }
    }

    /**
     * One line of the audit log.
     *
     * @param account who: a login, or {@code console:} with the user of the administrator's console
     * @param action what was tried, as {@code domain:verb}: the permission of an {@link Action} where it is one, for example
     *     {@code edition:publish}
     * @param object which one, for example {@code submission/17}
     */
    record AuditEntry(
            String account,
            String action,
            String object,
            Optional<String> before,
            Optional<String> after,
            AuditResult result) {

        /** Whoever turns an actor away records this, once, before anything is thrown. */
        public static AuditEntry denied(Actor actor, Action action, String object) {
            return new AuditEntry(
                    actor.account(),
                    action.permission(),
                    object,
                    Optional.empty(),
                    Optional.empty(),
                    AuditResult.DENIED);
        }
    }
}
