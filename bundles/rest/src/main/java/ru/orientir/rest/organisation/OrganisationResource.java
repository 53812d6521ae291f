package ru.orientir.rest.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.rest.csv.CsvFile;
import ru.orientir.rest.json.Body;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;
import ru.orientir.rest.request.LongestBody;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;

/** The host's registry, as far as the caller may see it. */
@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Организации")
public final class OrganisationResource {

    private final Services services;
    private final Clock clock;

    /** @param clock in the region's zone */
    public OrganisationResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GET
    @Needs(Action.REGISTRY_READ)
    @Operation(summary = "Организации реестра на дату")
    public Page<OrganisationJson> organisations(
            @Parameter(description = "Код территории: она сама не входит, вложенные входят") @QueryParam("parent")
                    String parent,
            @Parameter(description = "Вид организации") @QueryParam("kind") String kind,
            @Parameter(description = "Часть названия или кода") @QueryParam("q") String text,
            @Parameter(description = "Дата, ГГГГ-ММ-ДД; по умолчанию сегодня") @QueryParam("at") String at,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context Actor actor) {
        Paging paging = Paging.of(page, size);
        OrganisationFilter filter = new OrganisationFilter(
                services.policy().scope(actor, Action.REGISTRY_READ),
                QueryValue.text(parent),
                QueryValue.oneOf("kind", kind, List.of(OrganisationKind.values()), OrganisationKind::code),
                QueryValue.text(text));
        List<Organisation> found = filter.of(services.directory().all(day(at)));
        return new Page<>(
                paging.cut(found).stream().map(OrganisationJson::of).toList(),
                found.size(),
                paging.page(),
                paging.size());
    }

    @GET
    @Path("/{code}")
    @Needs(Action.REGISTRY_READ)
    @Operation(summary = "Организация на дату", description = "Чужая и неизвестная организация одинаково дают 404.")
    public OrganisationJson organisation(
            @PathParam("code") String code,
            @Parameter(description = "Дата, ГГГГ-ММ-ДД; по умолчанию сегодня") @QueryParam("at") String at,
            @Context Actor actor) {
        LocalDate day = day(at);
        return services.directory()
                .find(code, day)
                .filter(found -> services.policy().permits(actor, Action.REGISTRY_READ, code))
                .map(OrganisationJson::of)
                .orElseThrow(() -> new NotFound("organisation/" + code));
    }

    @POST
    @Path("/imports")
    @Consumes(CsvFile.MEDIA_TYPE)
    @Needs(Action.REGISTRY_IMPORT)
    @LongestBody(CsvFile.REGISTRY_BYTES)
    @Operation(
            operationId = "importOrganisations",
            summary = "Загрузка реестра из CSV",
            description = "Столбцы: code, name, shortName, kind, territory, supervisor, validFrom, validTo, successor."
                    + " Преемники разделяются пробелом или запятой. Всё или ничего; пробный прогон ничего не меняет.")
    public ImportJson bring(
            @Parameter(description = "true — только показать, что изменится") @QueryParam("dryRun") String dryRun,
            @RequestBody(content = @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = "string")))
                    InputStream table,
            @Context Caller caller)
            throws IOException {
        boolean tryOnly = QueryValue.flag("dryRun", dryRun);
        byte[] bytes = Body.bytes(table, CsvFile.REGISTRY_BYTES);
        return bring(OrganisationTable.read(bytes), tryOnly, caller);
    }

    private ImportJson bring(List<Row> rows, boolean tryOnly, Caller caller) {
        if (tryOnly || caller.key().isEmpty()) {
            return ImportJson.of(services.registry().bring(rows, tryOnly, caller.actor()), tryOnly);
        }
        return services.registry()
                .bringOnce(rows, caller.key().get(), caller.actor())
                .map(report -> ImportJson.of(report, false))
                .orElseThrow(() -> RequestProblem.of(
                        ProblemKind.INVALID,
                        "idempotency.reused",
                        "Ключ идемпотентности уже использован для другого запроса: возьмите новый."));
    }

    private LocalDate day(String at) {
        return QueryValue.day("at", at).orElseGet(() -> LocalDate.now(clock));
    }
}
