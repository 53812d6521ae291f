package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.MethodologyService;

/** Publishes what was agreed to. */
@Service
@Command(
        scope = "orientir",
        name = "methodology-publish",
        description =
                "Утверждает согласованную методику по приказу (координатор); её предупреждения тем самым принимаются")
public final class PublishMethodology extends ActingCommand {

    @Argument(index = 0, name = "id", description = "Код методики", required = true)
    @Completion(MethodologyIds.class)
    private String id;

    @Argument(index = 1, name = "version", description = "Версия", required = true)
    @Completion(MethodologyVersions.class)
    private String version;

    @Option(name = "--reason", description = "Номер и дата приказа", required = true)
    private String reason;

    @Reference(optional = true)
    private MethodologyService methodologies;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new MethodologyDesk(offered(methodologies), out).publish(new MethodologyId(id, version), reason, actor);
    }
}
