package ru.orientir.portal.spi;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;

/** Keeps which modules were switched on or off. */
@ProviderType
public interface ModuleStore {

    /** By the module's id, true for one that is on; a module that was never switched is not among them. */
    Map<String, Boolean> states();

    /** Switches a module and writes the audit entry, both or neither. */
    void put(String module, boolean enabled, AuditEntry entry);
}
