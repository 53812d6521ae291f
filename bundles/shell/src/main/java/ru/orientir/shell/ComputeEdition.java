package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.ReportingService;

/** Computes an edition. */
@Service
@Command(scope = "orientir", name = "edition-compute", description = "Рассчитывает новый выпуск результатов (оператор)")
public final class ComputeEdition extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Reference
    private ReportingService reporting;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new EditionDesk(reporting, out).compute(campaign, actor);
    }
}
