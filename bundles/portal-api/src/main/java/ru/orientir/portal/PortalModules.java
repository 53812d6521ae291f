package ru.orientir.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;

/**
 * Switches modules on and off. A host portal implements it, keeps the state and tells it to the modules: while a module is on,
 * the host publishes an {@code org.osgi.service.condition.Condition} with {@code osgi.condition.id} = {@link #CONDITION} + id.
 * What a module offers depends on that condition; no bundle stops.
 */
@ProviderType
public interface PortalModules {

    /** What stands before a module's id in the id of its condition. */
    String CONDITION = "orientir.";

    /** Every announced module, by id. */
    List<Installed> all();

    /**
     * Switches a module, here at once and on the other nodes a second later. Only what a {@link PortalModule} announced can be
     * switched: the host, its login and this service cannot.
     *
     * @return empty, and nothing changed, if no such module is announced
     * @throws AccessDenied if the actor may not switch modules
     * @throws StoreUnavailable if the database cannot be reached; nothing was switched
     */
    Optional<Installed> set(String module, boolean enabled, Actor actor);

    /**
     * An announced module.
     *
     * @param enabled false also while the host cannot tell yet, since its database was not reached since the start
     */
    record Installed(PortalModule module, boolean enabled) {}
}
