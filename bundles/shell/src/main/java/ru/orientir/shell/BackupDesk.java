package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.DatabaseBackup;
import ru.orientir.portal.spi.DatabaseBackup.NoRoom;

/** Backs the database up into a folder on the server, under a name that tells when. */
final class BackupDesk {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'orientir-'uuuuMMdd-HHmmss'.zip'");

    private final DatabaseBackup backup;
    private final AccessPolicy policy;
    private final AuditSink audit;
    private final Clock clock;
    private final PrintStream out;

    /** @param clock in the region's zone */
    BackupDesk(DatabaseBackup backup, AccessPolicy policy, AuditSink audit, Clock clock, PrintStream out) {
        this.backup = backup;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.out = out;
    }

    /**
     * The audit log tells of it before it is done: a copy holds everything, and none may be there that the log knows nothing of. How it
     * ended stands in a second entry; without one the system was stopped in the middle.
     *
     * @throws Refusal if the database is no embedded one, or the folder takes no new file or has no room for it
     */
    void write(Path folder, Actor actor) throws IOException, Refusal {
        if (!policy.permits(actor, Action.DATABASE_BACKUP)) {
            audit.record(AuditEntry.denied(actor, Action.DATABASE_BACKUP, "database"));
            throw new AccessDenied(actor, Action.DATABASE_BACKUP);
        }
        if (!backup.isAble()) {
            throw new Refusal("Эта команда – для встроенной базы H2. Базу PostgreSQL копирует pg_dump, см. README.");
        }
        ServerFile file = new ServerFile(folder.resolve(NAME.format(LocalDateTime.now(clock))));
        long begun = clock.millis();
        long length = fill(file, actor);
        audit.record(entry(actor, file, AuditResult.DONE));
        out.println(file.path() + ": " + length + " байт за " + (clock.millis() - begun) + " мс");
    }

    private long fill(ServerFile file, Actor actor) throws IOException, Refusal {
        try {
            return file.fill(unfinished -> {
                audit.record(entry(actor, file, AuditResult.BEGUN));
                copy(unfinished);
            });
        } catch (IOException | Refusal | RuntimeException e) {
            failed(entry(actor, file, AuditResult.FAILED), e);
            throw e;
        }
    }

    private void failed(AuditEntry entry, Exception why) {
        try {
            audit.record(entry);
        } catch (StoreUnavailable e) {
            // Why there is no copy is what has to be told.
            why.addSuppressed(e);
        }
    }

    private static AuditEntry entry(Actor actor, ServerFile file, AuditResult result) {
        return new AuditEntry(
                actor.account(),
                Action.DATABASE_BACKUP.permission(),
                "database",
                Optional.empty(),
                Optional.of(file.path().toString()),
                result);
    }

    private void copy(Path unfinished) throws IOException, Refusal {
        try {
            backup.write(unfinished);
        } catch (NoRoom e) {
            throw new Refusal("На диске мало места: копии может понадобиться " + ((e.bytes() >> 20) + 1)
                    + " МиБ, и ещё 64 МиБ должны остаться. Освободите место или укажите папку на другом диске.");
        }
    }
}
