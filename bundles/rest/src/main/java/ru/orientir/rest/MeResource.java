package ru.orientir.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import ru.orientir.auth.Actor;

/** Who the caller is. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    private final Identity identity;

    MeResource(Identity identity) {
        this.identity = identity;
    }

    @GET
    public Me me(@Context HttpHeaders headers) {
        Actor actor = identity.of(headers);
        return new Me(actor.account(), actor.role().code(), new Organisation(actor.organisation()));
    }

    /** What {@code GET /me} answers. */
    public record Me(String account, String role, Organisation organisation) {}

    /** The account's organisation. */
    public record Organisation(String code) {}
}
