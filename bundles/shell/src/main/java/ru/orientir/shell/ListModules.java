package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModules;

/** Lists the modules of the portal. */
@Service
@Command(
        scope = "orientir",
        name = "module-list",
        description = "Перечисляет модули портала: включён ли модуль и работает ли он")
public final class ListModules extends ActingCommand {

    @Reference(optional = true)
    private PortalModules modules;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new ModuleDesk(present(modules), out).list();
    }
}
