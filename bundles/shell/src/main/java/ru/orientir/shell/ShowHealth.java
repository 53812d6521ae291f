package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;

/** Shows what the health checks say. */
@Service
@Command(
        scope = "orientir",
        name = "health",
        description = "Показывает, что говорят проверки состояния (администратор)")
public final class ShowHealth extends ActingCommand {

    @Reference
    private HealthCheckExecutor executor;

    @Reference
    private AccessPolicy policy;

    @Reference
    private AuditSink audit;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new HealthDesk(executor, policy, audit, out).show(actor);
    }
}
