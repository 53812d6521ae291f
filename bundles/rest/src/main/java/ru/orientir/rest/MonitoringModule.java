package ru.orientir.rest;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import ru.orientir.auth.Role;
import ru.orientir.portal.PortalModule;

/** What the host shows of this module. */
@Component
public final class MonitoringModule implements PortalModule {

    /** Everyone but the administrator of the platform, who sees no monitoring. */
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .map(Role::code)
            .toList();

    @Override
    public String id() {
        return "monitoring";
    }

    @Override
    public String title() {
        return "Мониторинг профориентационной работы";
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("Мониторинги", "/monitoring/", ROLES));
    }
}
