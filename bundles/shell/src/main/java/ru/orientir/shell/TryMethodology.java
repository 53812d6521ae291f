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
import ru.orientir.reporting.ReportingService;

/** Tries a version on the answers of a campaign. */
@Service
@Command(
        scope = "orientir",
        name = "methodology-trial",
        description =
                "Рассчитывает прошедший мониторинг по этой версии и показывает, чьи результаты были бы другими; ничего не сохраняет")
public final class TryMethodology extends ActingCommand {

    private static final int MOST = 500;

    @Argument(index = 0, name = "id", description = "Код методики", required = true)
    @Completion(MethodologyIds.class)
    private String id;

    @Argument(index = 1, name = "version", description = "Версия", required = true)
    @Completion(MethodologyVersions.class)
    private String version;

    @Argument(index = 2, name = "campaign", description = "Номер мониторинга", required = true)
    private long campaign;

    @Option(name = "--from", description = "Сколько отличий пропустить")
    private int from;

    @Option(name = "--count", description = "Сколько отличий показать, до 500")
    private int count = 50;

    @Reference(optional = true)
    private ReportingService reporting;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        if (from < 0 || count < 1 || count > MOST) {
            throw new Refusal("--from не меньше 0, --count от 1 до " + MOST + ".");
        }
        new TrialText(out)
                .print(Refusal.done(
                        offered(reporting).trial(new MethodologyId(id, version), campaign, from, count, actor)));
    }
}
