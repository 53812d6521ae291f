package ru.orientir.rest;

import java.util.Map;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.Role;

/** An identity adapter whose tokens are the logins of a few accounts. */
record KnownTokens(Map<String, Actor> actors) implements CurrentActor {

    static KnownTokens ofRegion() {
        return new KnownTokens(Map.of(
                "coordinator", new Actor("coordinator", Role.COORDINATOR, "74-min"),
                "operator", new Actor("operator", Role.OPERATOR, "74-op"),
                "lead", new Actor("lead", Role.LEAD_COORDINATOR, "74-lead"),
                "admin", new Actor("admin", Role.ADMINISTRATOR, "74-op"),
                "mo-1", new Actor("mo-1", Role.MUNICIPALITY, "74-01"),
                "mo-2", new Actor("mo-2", Role.MUNICIPALITY, "74-02"),
                "school-1", new Actor("school-1", Role.ORGANISATION, "74-s-1"),
                "school-2", new Actor("school-2", Role.ORGANISATION, "74-s-2"),
                "school-3", new Actor("school-3", Role.ORGANISATION, "74-s-3")));
    }

    /** The header of a gateway that may hand over logins from the loopback. */
    static final String GATEWAY = "X-Front";

    @Override
    public Optional<String> gatewayHeader() {
        return Optional.of(GATEWAY);
    }

    @Override
    public Optional<Actor> of(Credentials credentials) {
        if (credentials.handed().isPresent()) {
            return credentials
                    .handed()
                    .filter(handed -> "127.0.0.1".equals(handed.peer()))
                    .map(handed -> actors.get(handed.token()));
        }
        return credentials.bearer().or(credentials::session).map(actors::get);
    }
}
