package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.ReportingService;

/** Lists the editions of a campaign. */
@Service
@Command(scope = "orientir", name = "edition-list", description = "Перечисляет выпуски результатов мониторинга")
public final class ListEditions extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Reference
    private ReportingService reporting;

    @Override
    void run(Actor actor, PrintStream out) {
        new EditionDesk(reporting, out).list(campaign, actor);
    }
}
