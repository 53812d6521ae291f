package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.ReportingService;

/** Publishes an edition. */
@Service
@Command(scope = "orientir", name = "edition-publish", description = "Публикует выпуск результатов (координатор)")
public final class PublishEdition extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Argument(index = 1, name = "edition", description = "Номер выпуска из orientir:edition-list", required = true)
    @Completion(EditionNumbers.class)
    private int edition;

    @Reference
    private ReportingService reporting;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new EditionDesk(reporting, out).publish(campaign, edition, actor);
    }
}
