package ru.orientir.portal;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What a module tells its host: a service that each module registers (domain § 9: more than one module lives in a portal). */
@ConsumerType
public interface PortalModule {

    /** Stable, lower-case, for example {@code monitoring}. */
    String id();

    /** In Russian, as users see it. */
    String title();

    List<MenuEntry> menu();

    /** How the module is doing now; asked while it is on, answered at once. */
    Health health();

    /**
     * How a module is doing.
     *
     * @param detail in Russian, for the administrator: what is missing; empty when it works
     */
    record Health(boolean working, String detail) {

        public static final Health WORKING = new Health(true, "");
    }

    /**
     * One entry of the portal's menu.
     *
     * @param href absolute path within the portal
     * @param roles codes of the roles that see it
     */
    record MenuEntry(String title, String href, List<String> roles) {
        public MenuEntry {
            roles = List.copyOf(roles);
        }
    }
}
