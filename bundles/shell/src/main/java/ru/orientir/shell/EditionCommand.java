package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.ReportingService;

/** A command about the editions of a campaign. */
abstract class EditionCommand extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Reference(optional = true)
    private ReportingService reporting;

    @Override
    final void run(Actor actor, PrintStream out) throws IOException, Refusal {
        run(campaign, actor, new EditionDesk(offered(reporting), out));
    }

    /**
     * @throws Refusal if it is not done
     * @throws IOException if a file cannot be written
     */
    abstract void run(long campaign, Actor actor, EditionDesk desk) throws IOException, Refusal;
}
