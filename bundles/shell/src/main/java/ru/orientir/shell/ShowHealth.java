package ru.orientir.shell;

import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Shows what the health checks say, in nobody's name: accounts are in the database, which may be what is ill. */
@Service
@Command(
        scope = "orientir",
        name = "health",
        description = "Показывает, что говорят проверки состояния; заканчивается ошибкой, если что-то не работает")
public final class ShowHealth implements Action {

    @Reference
    private Session session;

    @Reference
    private HealthCheckExecutor executor;

    @Override
    public Object execute() throws Exception {
        try {
            new HealthDesk(executor, session.getConsole()).show();
        } catch (Refusal refusal) {
            throw refusal.toConsole();
        }
        return null;
    }
}
