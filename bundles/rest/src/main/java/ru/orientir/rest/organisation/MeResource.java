package ru.orientir.rest.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import ru.orientir.auth.Actor;
import ru.orientir.rest.organisation.MeJson.Own;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.service.Services;

/** Who the caller is. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Вход")
public final class MeResource {

    private final Services services;
    private final Clock clock;

    /** @param clock in the region's zone */
    public MeResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GET
    @Needs({})
    @Operation(summary = "Кто обращается", description = "Учётная запись, её роль и организация.")
    public MeJson me(@Context Actor actor) {
        Own own = services.directory()
                .find(actor.organisation(), LocalDate.now(clock))
                .map(found -> new Own(found.code(), found.name(), found.kind()))
                .orElseGet(() -> new Own(actor.organisation(), null, null));
        return new MeJson(actor.account(), actor.role().code(), own);
    }
}
