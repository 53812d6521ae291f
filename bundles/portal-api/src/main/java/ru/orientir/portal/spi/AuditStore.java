package ru.orientir.portal.spi;

import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;

/** Appends to the audit log; nothing is changed or removed. */
@ProviderType
public interface AuditStore {

    void append(AuditEntry entry);
}
