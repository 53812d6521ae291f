package ru.orientir.portal.host.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import ru.orientir.portal.host.shell.Administrator.Errand;
import ru.orientir.portal.spi.AuditJournal;

/** A command that reads the audit log. */
abstract class AuditCommand extends AdministratorCommand {

    @Reference(optional = true)
    private AuditJournal journal;

    AuditCommand() {
        super(Errand.AUDIT);
    }

    @Override
    final void run(PrintStream out, String by) throws NotDone {
        read(new AuditDesk(NotDone.present(journal), out));
    }

    /** @throws NotDone if it cannot be read as asked */
    abstract void read(AuditDesk desk) throws NotDone;
}
