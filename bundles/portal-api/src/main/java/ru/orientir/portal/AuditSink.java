package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

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
            String result) {}
}
