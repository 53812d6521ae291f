package ru.orientir.sample;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import ru.orientir.auth.Role;
import ru.orientir.portal.PortalModule;

/** What the host shows of this module. */
@Component
public final class SampleModule implements PortalModule {

    static final String ID = "sample";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Пример модуля";
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                title(),
                "/sample/",
                Arrays.stream(Role.values()).map(Role::code).toList()));
    }

    @Override
    public Health health() {
        return Health.WORKING;
    }
}
