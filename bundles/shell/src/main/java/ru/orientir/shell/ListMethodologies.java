package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.submission.MethodologyService;

/** Lists what is kept. */
@Service
@Command(scope = "orientir", name = "methodology-list", description = "Перечисляет версии методик и их состояния")
public final class ListMethodologies extends ActingCommand {

    @Reference(optional = true)
    private MethodologyService methodologies;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new MethodologyDesk(offered(methodologies), out).list(actor);
    }
}
