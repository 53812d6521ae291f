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
import ru.orientir.portal.spi.DatabaseBackup;

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

    /** @throws Refusal if the database is no embedded one, or the folder takes no new file */
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
        long length = file.fill(backup::write);
        audit.record(new AuditEntry(
                actor.account(),
                Action.DATABASE_BACKUP.permission(),
                "database",
                Optional.empty(),
                Optional.of(file.path().toString()),
                AuditResult.DONE));
        out.println(file.path() + ": " + length + " байт за " + (clock.millis() - begun) + " мс");
    }
}
