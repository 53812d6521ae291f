package ru.orientir.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.submission.CampaignService;

/** Moves a campaign on. */
@Service
@Command(scope = "orientir", name = "campaign-stage", description = "Переводит мониторинг на другую стадию")
public final class MoveCampaign extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Argument(
            index = 1,
            name = "stage",
            description = "preparation, entry, consolidation, published или archived",
            required = true)
    @Completion(Stages.class)
    private String stage;

    @Option(name = "--reason", description = "Основание: остаётся в журнале; обязательно, когда переход не в срок")
    private String reason;

    @Reference(optional = true)
    private CampaignService campaigns;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new CampaignDesk(offered(campaigns), out).move(campaign, stage, Optional.ofNullable(reason), actor);
    }
}
