package ru.orientir.rest.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HEAD;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.problem.Outcomes;
import ru.orientir.rest.request.Fields;
import ru.orientir.rest.request.MoveRequest;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.score.RecommendationJson;
import ru.orientir.rest.service.Services;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.Caller;

/** Editions of a campaign and what is read from them. */
@Path("/campaigns/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Выпуски результатов")
public final class EditionResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Services services;
    private final Clock clock;
    private final EditionResults results;

    /** @param clock in the region's zone */
    public EditionResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
        this.results = new EditionResults();
    }

    @GET
    @Needs(Action.RESULT_READ)
    @Operation(summary = "Выпуски мониторинга, старые сначала", description = "Неопубликованные видны только региону.")
    public Page<EditionJson> editions(
            @PathParam("id") long id,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context Actor actor) {
        services.campaigns().campaign(id, actor);
        List<EditionJson> all = services.reporting().editions(id, actor).stream()
                .map(EditionJson::of)
                .toList();
        return Page.of(all, Paging.of(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EDITION_COMPUTE)
    @Operation(
            operationId = "computeEdition",
            summary = "Новый выпуск",
            description = "Считает по снимку того, что принято сейчас. Тот же снимок — тот же hash.")
    @ApiResponse(
            responseCode = "201",
            description = "Выпуск посчитан и виден целиком",
            content = @Content(schema = @Schema(implementation = EditionJson.class)))
    public Response compute(
            @PathParam("id") long id,
            @RequestBody(
                            description = "Пустой объект; можно не передавать",
                            required = false,
                            content = @Content(schema = @Schema(implementation = EditionRequest.class)))
                    EditionRequest request,
            @Context UriInfo uri,
            @Context Caller caller) {
        Edition edition = Outcomes.done(services.reporting().compute(id, caller), EditionJson::of);
        URI location = uri.getAbsolutePathBuilder()
                .path(Integer.toString(edition.n()))
                .path("results")
                .build();
        return Response.created(location).entity(EditionJson.of(edition)).build();
    }

    @POST
    @Path("/{n}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EDITION_PUBLISH)
    @Operation(
            operationId = "publishEdition",
            summary = "Публикация выпуска",
            description = "to: published. Повторная публикация ничего не меняет.")
    public EditionJson publish(
            @PathParam("id") long id, @PathParam("n") String n, MoveRequest move, @Context Caller caller) {
        Fields fields = new Fields();
        fields.required("to", move.to(), to -> Optional.of(to).filter("published"::equals));
        fields.check();
        Edition edition = services.reporting().edition(id, EditionNumber.reference(n), caller.actor());
        return EditionJson.of(Outcomes.done(services.reporting().publish(id, edition.n(), caller), EditionJson::of));
    }

    @GET
    @Path("/{n}/results")
    @Needs(Action.RESULT_READ)
    @Operation(
            operationId = "results",
            summary = "Результаты выпуска",
            description = "Номер выпуска или latest. Одной матрицей, без страниц; ETag и If-None-Match."
                    + " О территориях вне своей области – только то, что опубликовано для всех; остальное со status"
                    + " suppressed."
                    + " shape=matrix — компактно: строка на организацию, ячейка на показатель.")
    @ApiResponse(
            responseCode = "200",
            description = "Результаты",
            content = @Content(schema = @Schema(implementation = ResultsJson.class)))
    @ApiResponse(responseCode = "304", description = "Не изменились")
    public Response results(
            @PathParam("id") long id,
            @PathParam("n") String n,
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
            @Context HttpHeaders headers,
            @Context Request request,
            @Context Actor actor)
            throws IOException {
        ResultQuery query = ResultsQuery.of(tier, parent, indicator, subject, organisation);
        Shape wanted = QueryValue.oneOf("shape", shape, List.of(Shape.values()), Shape::code)
                .orElse(Shape.ITEMS);
        return results.answer(
                services.reporting().results(id, EditionNumber.reference(n), query, actor),
                wanted,
                Indicators.of(services, id, query, actor),
                headers,
                request);
    }

    @GET
    @Path("/{n}/results/{organisation}/{indicator}/explanation")
    @Needs(Action.RESULT_READ)
    @Operation(
            summary = "Как получен результат",
            description = "Формула, подставленные числа, правило, источники до редакций.")
    public ExplanationJson explanation(
            @PathParam("id") long id,
            @PathParam("n") String n,
            @Parameter(description = "Код организации или территории") @PathParam("organisation") String organisation,
            @PathParam("indicator") String indicator,
            @Parameter(
                            description =
                                    "organisation, authority или territory; по умолчанию — территория, если код ей принадлежит")
                    @QueryParam("subject")
                    String subject,
            @Context Actor actor) {
        Optional<Subject> of = ResultsQuery.subject(subject);
        EditionRef edition = EditionNumber.reference(n);
        return ExplanationJson.of(
                services.reporting().explanation(id, edition, organisation, indicator, of, actor),
                NamesOfExplanation.of(services, clock, id, actor));
    }

    @GET
    @Path("/{n}/results/{organisation}/recommendations")
    @Needs(Action.RESULT_READ)
    @Operation(
            summary = "Адресные рекомендации по результатам",
            description = "Те, чьи условия выполнены для этой организации или территории, в порядке методики.")
    public Page<RecommendationJson> recommendations(
            @PathParam("id") long id,
            @PathParam("n") String n,
            @Parameter(description = "Код организации или территории") @PathParam("organisation") String organisation,
            @Parameter(
                            description =
                                    "organisation, authority или territory; по умолчанию — территория, если код ей принадлежит")
                    @QueryParam("subject")
                    String subject,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context Actor actor) {
        Optional<Subject> of = ResultsQuery.subject(subject);
        EditionRef edition = EditionNumber.reference(n);
        return Page.of(
                RecommendationJson.of(services.reporting().recommendations(id, edition, organisation, of, actor)),
                Paging.of(page, size));
    }

    @GET
    @Path("/{n}/consolidated.xlsx")
    @Produces(XLSX)
    @Needs(Action.RESULT_READ)
    @Operation(operationId = "consolidated", summary = "Свод выпуска в XLSX")
    @ApiResponse(
            responseCode = "200",
            description = "Файл",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    public Response consolidated(@PathParam("id") long id, @PathParam("n") String n, @Context Actor actor) {
        Edition edition = services.reporting().consolidated(id, EditionNumber.reference(n), actor);
        EditionRef number = new EditionRef.Number(edition.n());
        return file(id, edition)
                .entity(ConsolidatedFile.write(services.reporting(), id, number, actor))
                .build();
    }

    @HEAD
    @Path("/{n}/consolidated.xlsx")
    @Produces(XLSX)
    @Needs(Action.RESULT_READ)
    @Operation(operationId = "hasConsolidated", summary = "Есть ли свод выпуска")
    public Response head(@PathParam("id") long id, @PathParam("n") String n, @Context Actor actor) {
        return file(id, services.reporting().consolidated(id, EditionNumber.reference(n), actor))
                .build();
    }

    private static Response.ResponseBuilder file(long campaign, Edition edition) {
        String name = "svod-" + campaign + "-" + edition.n() + ".xlsx";
        return Response.ok()
                .type(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
