package ru.orientir.portal.host.audit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.spi.AuditStore;

/** Writes each entry in a transaction of its own. */
@Component
public final class StoredAuditSink implements AuditSink {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAuditSink.class);

    private final AuditStore store;
    private final LongSupplier nanoTime;
    private final DenialLimit limit = new DenialLimit();

    @Activate
    public StoredAuditSink(@Reference AuditStore store) {
        this(store, System::nanoTime);
    }

    StoredAuditSink(AuditStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    @Override
    public void record(AuditEntry entry) {
        if (entry.result() != AuditResult.DENIED) {
            store.append(entry);
            return;
        }
        OptionalInt leftOut = limit.letThrough(entry.account(), nanoTime.getAsLong());
        if (leftOut.isEmpty()) {
            return;
        }
        try {
            if (leftOut.getAsInt() > 0) {
                store.append(new AuditEntry(
                        "audit",
                        "denials:limited",
                        "audit",
                        Optional.empty(),
                        Optional.of(leftOut.getAsInt() + " more denials"),
                        AuditResult.DENIED));
            }
            store.append(entry);
        } catch (RuntimeException e) {
            // Denied it stays, also when that cannot be written down.
            LOG.error("A denial could not be written to the audit log: {} on {}", entry.action(), entry.object(), e);
        }
    }
}
