package ru.orientir.portal.host.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.host.shell.Administrator.Errand;
import ru.orientir.portal.spi.MailAddressStore;

/** A command about the portal's mail. */
abstract class MailCommand extends AdministratorCommand {

    @Reference(optional = true)
    private MailAddressStore addresses;

    @Reference(optional = true)
    private OrganisationDirectory directory;

    MailCommand() {
        super(Errand.MAIL);
    }

    @Override
    final void run(PrintStream out, String by) throws NotDone {
        run(new MailDesk(NotDone.present(addresses), NotDone.present(directory), out), by);
    }

    /**
     * @param by who is at the console
     * @throws NotDone if it is not done
     */
    abstract void run(MailDesk desk, String by) throws NotDone;
}
