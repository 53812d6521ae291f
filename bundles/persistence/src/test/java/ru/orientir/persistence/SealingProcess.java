package ru.orientir.persistence;

import java.util.Optional;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.spi.AuditStore;

/** Writes to the audit log and seals it without end, in a process of its own. */
final class SealingProcess {

    private SealingProcess() {}

    /** Arguments: log, URL of the database. */
    public static void main(String[] arguments) throws Exception {
        AcknowledgedLog log = AcknowledgedLog.at(arguments[0]);
        Database database = Database.open(TestDatabase.pool(arguments[1]));
        AuditStore audit = database.audit();
        SealedChain chain = database.auditChain();
        Thread writing = new Thread(() -> {
            for (long n = 0; ; n++) {
                audit.append(new AuditEntry(
                        "operator", "registry:import", "n/" + n, Optional.empty(), Optional.of("1"), AuditResult.DONE));
            }
        });
        writing.setDaemon(true);
        writing.start();
        while (true) {
            if (chain.seal(SealedChain.EVERYTHING) > 0) {
                log.add(database.auditJournal().head().orElseThrow().hash());
            }
        }
    }
}
