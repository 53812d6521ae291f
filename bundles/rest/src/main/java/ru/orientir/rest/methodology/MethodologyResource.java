package ru.orientir.rest.methodology;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.reporting.Trial;
import ru.orientir.rest.json.Body;
import ru.orientir.rest.problem.Outcomes;
import ru.orientir.rest.request.Fields;
import ru.orientir.rest.request.LongestBody;
import ru.orientir.rest.request.MoveRequest;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.MethodologyService.Stored;

/** Methodologies as data. */
@Path("/methodologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Методики")
public final class MethodologyResource {

    /** Longer than any that people write. In memory one of 1 MiB can become some 130 MB: each of its lines may be a finding. */
    private static final int LARGE_PACK = 64 << 10;

    static final String YAML = "application/yaml";

    private final Services services;

    public MethodologyResource(Services services) {
        this.services = services;
    }

    @GET
    @Needs(Action.METHODOLOGY_READ)
    @Operation(summary = "Все методики")
    public Page<MethodologyListed> methodologies(
            @QueryParam("page") String page, @QueryParam("size") String size, @Context Actor actor) {
        List<MethodologyListed> all = services.methodologies().methodologies(actor).stream()
                .map(MethodologyListed::of)
                .toList();
        return Page.of(all, Paging.of(page, size));
    }

    @GET
    @Path("/{id}/{version}")
    @Needs(Action.METHODOLOGY_READ)
    @Operation(
            summary = "Версия методики",
            description = "Accept: application/json — разобранная, application/yaml — файл, как он был загружен.")
    @ApiResponse(
            responseCode = "200",
            description = "Методика",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MethodologyJson.class)),
                @Content(mediaType = YAML, schema = @Schema(type = "string"))
            })
    public MethodologyJson methodology(
            @PathParam("id") String id, @PathParam("version") String version, @Context Actor actor) {
        MethodologyId name = new MethodologyId(id, version);
        return MethodologyJson.withHistory(
                services.methodologies().methodology(name, actor),
                services.methodologies().history(name, actor));
    }

    @GET
    @Path("/{id}/{version}")
    @Produces(YAML + ";qs=0.5")
    @Needs(Action.METHODOLOGY_READ)
    @Operation(hidden = true)
    public String pack(@PathParam("id") String id, @PathParam("version") String version, @Context Actor actor) {
        return services.methodologies()
                .methodology(new MethodologyId(id, version), actor)
                .pack();
    }

    @POST
    @Consumes(YAML)
    @Needs(Action.METHODOLOGY_WRITE)
    @LongestBody(value = PackReader.MOST_BYTES, large = LARGE_PACK)
    @Operation(
            operationId = "keepMethodology",
            summary = "Загрузка методики как проекта",
            description = "Файл с ошибками не принимается: problems называет строку и столбец каждой.")
    @ApiResponse(
            responseCode = "201",
            description = "Проект сохранён",
            content = @Content(schema = @Schema(implementation = MethodologyJson.class)))
    public Response keep(
            @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = "string"))) InputStream pack,
            @Context UriInfo uri,
            @Context Caller caller)
            throws IOException {
        String text = text(pack);
        PackProblems.requireNone(services.methodologies().lint(text, caller.actor()));
        Stored stored = Outcomes.done(services.methodologies().keep(text, caller), MethodologyJson::of);
        MethodologyId id = stored.methodology().id();
        URI location =
                uri.getAbsolutePathBuilder().path(id.id()).path(id.version()).build();
        return Response.created(location).entity(MethodologyJson.of(stored)).build();
    }

    @POST
    @Path("/lint")
    @Consumes(YAML)
    @Needs(Action.METHODOLOGY_WRITE)
    @LongestBody(value = PackReader.MOST_BYTES, large = LARGE_PACK)
    @Operation(
            operationId = "lintMethodology",
            summary = "Проверка файла методики",
            description = "Ничего не сохраняет. 200 с предупреждениями или 422, если файл нельзя принять.")
    public LintJson lint(
            @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = "string"))) InputStream pack,
            @Context Actor actor)
            throws IOException {
        PackReading.Read read =
                PackProblems.requireNone(services.methodologies().lint(text(pack), actor));
        MethodologyId id = read.methodology().id();
        return new LintJson(id.id(), id.version(), FindingJson.of(read.warnings()));
    }

    @POST
    @Path("/{id}/{version}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH})
    @Operation(
            operationId = "moveMethodology",
            summary = "Согласование, публикация, архив",
            description =
                    "to: agreed, published, archived, а для согласованной и draft. Согласует и публикует координатор;"
                            + " причина публикации содержит номер и дату приказа и принимает предупреждения (warnings).")
    public MethodologyJson move(
            @PathParam("id") String id,
            @PathParam("version") String version,
            MoveRequest move,
            @Context Caller caller) {
        Fields fields = new Fields();
        State to = fields.required("to", move.to(), State::ofCode);
        fields.check();
        return MethodologyJson.of(Outcomes.done(
                services.methodologies()
                        .move(new MethodologyId(id, version), to, Fields.optional(move.reason()), caller),
                MethodologyJson::of));
    }

    @GET
    @Path("/{id}/{version}/diff")
    @Needs({Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH})
    @Operation(
            operationId = "compareMethodologies",
            summary = "Сравнение двух версий",
            description =
                    "with: версия той же методики (1.0) или другая методика (id/1.0). Версии одной методики сравниваются от"
                            + " меньшего номера к большему, как бы их ни назвать; другая методика — от неё к этой.")
    public ComparisonJson compare(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("with") String with,
            @Context Actor actor) {
        MethodologyId other = QueryValue.required("with", with, text -> NamedVersion.of(text, id));
        return ComparisonJson.of(services.methodologies().compare(new MethodologyId(id, version), other, actor));
    }

    @POST
    @Path("/{id}/{version}/trials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH})
    @Operation(
            operationId = "tryMethodology",
            summary = "Проба версии на ответах мониторинга",
            description =
                    "Рассчитывает мониторинг ещё раз по этой версии и называет результаты, которые были бы другими. Ничего"
                            + " не сохраняет: страницы запрашиваются повторно.")
    public TrialJson trial(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            TrialRequest request,
            @Context Actor actor) {
        Paging paging = Paging.of(page, size);
        Fields fields = new Fields();
        Long campaign = fields.required("campaign", request.campaign());
        fields.check();
        Trial trial = Outcomes.done(
                services.reporting()
                        .trial(new MethodologyId(id, version), campaign, paging.first(), paging.size(), actor),
                tried -> TrialJson.of(tried, paging));
        return TrialJson.of(trial, paging);
    }

    private static String text(InputStream pack) throws IOException {
        return Body.text(pack, PackReader.MOST_BYTES, PackReader.TOO_LARGE);
    }
}
