package ru.orientir.rest.description;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import ru.orientir.rest.request.Open;

/** OpenAPI, written from the resources while the bundle was built (ADR 0140). */
@Path("/openapi.json")
@Tag(name = "Описание")
public final class DescriptionResource {

    private final String description;

    public DescriptionResource() {
        try (InputStream file = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is not in the bundle");
            }
            description = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "Этот документ", description = "Доступен без входа.")
    public String description() {
        return description;
    }
}
