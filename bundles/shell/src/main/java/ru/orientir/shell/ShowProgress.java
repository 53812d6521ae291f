package ru.orientir.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.submission.CampaignService;

/** Shows how far a campaign is. */
@Service
@Command(scope = "orientir", name = "campaign-progress", description = "Показывает ход мониторинга по территориям")
public final class ShowProgress extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга", required = true)
    @Completion(CampaignNumbers.class)
    private long campaign;

    @Argument(index = 1, name = "territory", description = "Код территории; без него – весь регион")
    @Completion(Municipalities.class)
    private String territory;

    @Reference(optional = true)
    private CampaignService campaigns;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new CampaignDesk(offered(campaigns), out).progress(campaign, Optional.ofNullable(territory), actor);
    }
}
