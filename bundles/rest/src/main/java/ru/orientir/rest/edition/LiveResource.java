package ru.orientir.rest.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;
import ru.orientir.scoring.Subject;

/** Results as they would be now. */
@Path("/campaigns/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Выпуски результатов")
public final class LiveResource {

    private final Services services;
    private final Clock clock;

    /** @param clock in the region's zone */
    public LiveResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GET
    @Needs(Action.RESULT_READ)
    @Operation(
            operationId = "liveResults",
            summary = "Текущие результаты",
            description = "Считаются по принятому сейчас; помечены как предварительные (preliminary: true).")
    @ApiResponse(
            responseCode = "200",
            description = "Результаты",
            content = @Content(schema = @Schema(implementation = ResultsJson.class)))
    public Response results(
            @PathParam("id") long id,
            @Parameter(description = "region, municipality (по умолчанию) или organisation") @QueryParam("tier")
                    String tier,
            @Parameter(description = "Код территории") @QueryParam("parent") String parent,
            @Parameter(description = "Код показателя или критерия, total — итог методики") @QueryParam("indicator")
                    String indicator,
            @Parameter(description = "organisation, authority или territory") @QueryParam("subject") String subject,
            @Parameter(
                            description = "Код организации или территории: только её результаты; без tier — результаты"
                                    + " организаций. Чужая даёт пустой список")
                    @QueryParam("organisation")
                    String organisation,
            @Parameter(description = "items (по умолчанию) или matrix") @QueryParam("shape") String shape,
            @Context Actor actor)
            throws IOException {
        ResultQuery query = ResultsQuery.of(tier, parent, indicator, subject, organisation);
        Shape wanted = QueryValue.oneOf("shape", shape, List.of(Shape.values()), Shape::code)
                .orElse(Shape.ITEMS);
        ResultSet results = services.reporting().live(id, query, actor);
        return Response.ok(EditionResults.live(results, wanted, Indicators.of(services, id, query, actor)))
                .build();
    }

    @GET
    @Path("/{organisation}/{indicator}/explanation")
    @Needs(Action.RESULT_READ)
    @Operation(
            operationId = "liveExplanation",
            summary = "Как получается текущий результат",
            description = "По принятому сейчас; помечено как предварительное (preliminary: true), выпуска нет.")
    public ExplanationJson explanation(
            @PathParam("id") long id,
            @Parameter(description = "Код организации или территории") @PathParam("organisation") String organisation,
            @PathParam("indicator") String indicator,
            @Parameter(
                            description =
                                    "organisation, authority или territory; по умолчанию — территория, если код ей принадлежит")
                    @QueryParam("subject")
                    String subject,
            @Context Actor actor) {
        Optional<Subject> of = ResultsQuery.subject(subject);
        return ExplanationJson.of(
                services.reporting().liveExplanation(id, organisation, indicator, of, actor),
                NamesOfExplanation.of(services, clock, id, actor));
    }
}
