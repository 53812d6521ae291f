package ru.orientir.auth.shiro;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.OrganisationDirectory;

/**
 * Access by role from {@link Rights}, and by organisation from today's registry: who is moved to another supervisor is
 * seen by the new one from the next request on, and no longer by the old one.
 */
@Component
public final class ShiroAccessPolicy implements AccessPolicy {

    private static final Scope EVERYTHING = new Scope.Everything();
    private static final Scope NOTHING = new Scope.Organisations(Set.of());

    private final OrganisationDirectory directory;
    private final Clock clock;
    private final Rights rights = new Rights();
    private volatile Known known = new Known(-1, LocalDate.MIN);

    @Activate
    public ShiroAccessPolicy(@Reference OrganisationDirectory directory) {
        this(directory, Clock.system(OrganisationDirectory.ZONE));
    }

    ShiroAccessPolicy(OrganisationDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock.withZone(OrganisationDirectory.ZONE);
    }

    @Override
    public boolean permits(Actor actor, Action action) {
        return rights.reach(actor.role(), action).isPresent();
    }

    @Override
    public Scope scope(Actor actor, Action action) {
        Optional<Reach> reach = rights.reach(actor.role(), action);
        if (reach.isEmpty()) {
            return NOTHING;
        }
        if (reach.get() == Reach.REGION) {
            return EVERYTHING;
        }
        if (reach.get() == Reach.OWN) {
            return new Scope.Organisations(Set.of(actor.organisation()));
        }
        // Asked several times in one request: what the registry says is kept until it changes or the day ends.
        long state = directory.state();
        LocalDate today = LocalDate.now(clock);
        Known present = known;
        if (present.state != state || !present.day.equals(today)) {
            present = new Known(state, today);
            known = present;
        }
        return present.scopes.computeIfAbsent(
                new Viewpoint(actor.organisation(), reach.get()), viewpoint -> calculate(viewpoint, today));
    }

    private Scope calculate(Viewpoint viewpoint, LocalDate today) {
        Set<String> codes = new HashSet<>(directory.supervisedBy(viewpoint.organisation, today));
        if (viewpoint.reach == Reach.OWN_AND_SUBORDINATE) {
            codes.add(viewpoint.organisation);
        } else {
            codes.remove(viewpoint.organisation);
        }
        return new Scope.Organisations(codes);
    }

    private record Viewpoint(String organisation, Reach reach) {}

    /** The scopes calculated so far from one state of the registry on one day. */
    private static final class Known {
        private final long state;
        private final LocalDate day;
        private final Map<Viewpoint, Scope> scopes = new ConcurrentHashMap<>();

        Known(long state, LocalDate day) {
            this.state = state;
            this.day = day;
        }
    }
}
