package ru.orientir.operations.health;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.PortalModules.Installed;
import ru.orientir.portal.StoreUnavailable;

/** The modules that are on work. One that does not is a warning: the others go on, and a load balancer is not to take the node from them. */
@Component(property = {HealthCheck.NAME + "=Модули", HealthCheck.TAGS + "=" + Readiness.TAG})
public final class ModulesCheck implements HealthCheck {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile PortalModules modules;

    public ModulesCheck() {}

    ModulesCheck(PortalModules modules) {
        this.modules = modules;
    }

    @Override
    public Result execute() {
        PortalModules present = modules;
        if (present == null) {
            return new Result(
                    Result.Status.CRITICAL, "Портал не работает. Проверьте его пакеты (bundle:list) и базу данных");
        }
        try {
            return judge(present.all());
        } catch (StoreUnavailable e) {
            return new Result(Result.Status.CRITICAL, "База данных недоступна");
        }
    }

    private static Result judge(List<Installed> installed) {
        String broken = installed.stream()
                .filter(Installed::enabled)
                .filter(one -> !one.module().health().working())
                .map(one -> one.module().id() + ": " + one.module().health().detail())
                .collect(Collectors.joining("; "));
        long on = installed.stream().filter(Installed::enabled).count();
        return broken.isEmpty()
                ? new Result(Result.Status.OK, "Включено и работает: " + on + " из " + installed.size())
                : new Result(Result.Status.WARN, broken);
    }
}
