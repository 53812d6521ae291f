package ru.orientir.portal.host.web;

import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import ru.orientir.portal.PortalModule;

/** The modules that are registered now. They come and go while the host stays. */
@Component(service = Modules.class)
public final class Modules {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PortalModule> registered = List.of();

    public Modules() {}

    Modules(List<PortalModule> registered) {
        this.registered = registered;
    }

    /** By id. */
    List<PortalModule> all() {
        return registered.stream()
                .sorted(Comparator.comparing(PortalModule::id))
                .toList();
    }
}
