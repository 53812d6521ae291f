package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.MethodologyService;

/** Compares two versions. */
@Service
@Command(
        scope = "orientir",
        name = "methodology-compare",
        description =
                "Сравнивает две версии: что добавлено, удалено, изменено в формулировках, расчёте, плане и оценке")
public final class CompareMethodologies extends ActingCommand {

    @Argument(index = 0, name = "id", description = "Код методики", required = true)
    @Completion(MethodologyIds.class)
    private String id;

    @Argument(index = 1, name = "version", description = "Версия", required = true)
    @Completion(MethodologyVersions.class)
    private String version;

    @Argument(
            index = 2,
            name = "other",
            description = "Другая версия той же методики или, через косую черту, другой: код/версия",
            required = true)
    @Completion(MethodologyVersions.class)
    private String other;

    @Reference(optional = true)
    private MethodologyService methodologies;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        int slash = other.lastIndexOf('/');
        MethodologyId with = new MethodologyId(slash < 0 ? id : other.substring(0, slash), other.substring(slash + 1));
        new MethodologyDesk(offered(methodologies), out).compare(new MethodologyId(id, version), with, actor);
    }
}
