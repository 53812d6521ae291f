package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.submission.CampaignService;

/** Lists campaigns. */
@Service
@Command(scope = "orientir", name = "campaign-list", description = "Перечисляет мониторинги и их стадии")
public final class ListCampaigns extends ActingCommand {

    @Reference(optional = true)
    private CampaignService campaigns;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new CampaignDesk(offered(campaigns), out).list(actor);
    }
}
