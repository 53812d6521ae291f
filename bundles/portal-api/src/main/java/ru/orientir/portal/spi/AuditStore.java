package ru.orientir.portal.spi;

import ru.orientir.portal.AuditSink.AuditEntry;

/** Appends to the audit log; nothing is changed or removed. */
public interface AuditStore {

    void append(AuditEntry entry);
}
