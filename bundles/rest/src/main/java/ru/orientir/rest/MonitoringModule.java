package ru.orientir.rest;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.Role;
import ru.orientir.portal.PortalModule;
import ru.orientir.rest.service.ServiceAway;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.MonitoringSwitch;

/** What the host shows of this module. */
@Component
public final class MonitoringModule implements PortalModule {

    /** Everyone but the administrator of the platform, who sees no monitoring. */
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .map(Role::code)
            .toList();

    private final Services services;

    @Activate
    public MonitoringModule(@Reference Services services) {
        this.services = services;
    }

    @Override
    public String id() {
        return MonitoringSwitch.MODULE;
    }

    @Override
    public String title() {
        return "Мониторинг профориентационной работы";
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("Мониторинги", "/monitoring/", ROLES));
    }

    @Override
    public Health health() {
        try {
            services.requireAll();
            return Health.WORKING;
        } catch (ServiceAway away) {
            return new Health(
                    false,
                    "Не все части модуля работают. Проверьте на консоли, что все его пакеты активны (bundle:list), и базу данных.");
        }
    }
}
