package ru.orientir.portal.host.accounts;

import java.util.Optional;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;

/** What the audit log says of sessions. */
final class SessionEntry {

    static final String OPEN = "session:open";

    private SessionEntry() {}

    static AuditEntry of(String account, String action, AuditResult result) {
        return new AuditEntry(account, action, "session", Optional.empty(), Optional.empty(), result);
    }

    static AuditEntry refused(String account) {
        return of(account, OPEN, AuditResult.DENIED);
    }
}
