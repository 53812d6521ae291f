package ru.orientir.rest.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import ru.orientir.rest.csv.CsvFile;
import ru.orientir.rest.problem.Outcomes;
import ru.orientir.rest.request.Deadline;
import ru.orientir.rest.request.Fields;
import ru.orientir.rest.request.LongestBody;
import ru.orientir.rest.request.MoveRequest;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Stage;

/** Campaigns: methodology × period × roster. */
@Path("/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Мониторинги")
public final class CampaignResource {

    private final Services services;
    private final CampaignDrafts drafts;

    /** @param clock in the region's zone */
    public CampaignResource(Services services, Clock clock) {
        this.services = services;
        this.drafts = new CampaignDrafts(services, clock);
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Operation(
            summary = "Мониторинги",
            description = "Все для региона, для остальных — те, где участвуют свои организации.")
    public Page<CampaignJson> campaigns(
            @QueryParam("page") String page, @QueryParam("size") String size, @Context Actor actor) {
        List<CampaignJson> all =
                services.campaigns().campaigns(actor).stream().map(this::json).toList();
        return Page.of(all, Paging.of(page, size));
    }

    @GET
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "Мониторинг")
    public CampaignJson campaign(@PathParam("id") long id, @Context Actor actor) {
        return json(services.campaigns().campaign(id, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(
            operationId = "createCampaign",
            summary = "Новый мониторинг",
            description = "Начинается с подготовки. period: 2021, 2021/2022, 2021-H1 или 2021..2022."
                    + " review, rankings, owner, recipient, reportBy и roster можно не указывать."
                    + " Пробный прогон ничего не создаёт: он отвечает, сколько каких организаций будет в перечне"
                    + " участников, и что мешает.")
    @ApiResponse(
            responseCode = "200",
            description = "Пробный прогон",
            content = @Content(schema = @Schema(implementation = ExpectedJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Мониторинг создан",
            content = @Content(schema = @Schema(implementation = CampaignJson.class)))
    public Response create(
            @Parameter(description = "true — только показать, кто войдёт в перечень") @QueryParam("dryRun")
                    String dryRun,
            CampaignRequest request,
            @Context UriInfo uri,
            @Context Caller caller) {
        boolean tryOnly = QueryValue.flag("dryRun", dryRun);
        CampaignDraft draft = drafts.draft(request, caller.actor());
        if (tryOnly) {
            return Response.ok(ExpectedJson.of(services.campaigns().expected(draft, caller.actor())))
                    .build();
        }
        Campaign created = Outcomes.done(services.campaigns().create(draft, caller), this::json);
        URI location =
                uri.getAbsolutePathBuilder().path(Long.toString(created.id())).build();
        return Response.created(location).entity(json(created)).build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Action.CAMPAIGN_WRITE, Action.CAMPAIGN_PUBLISH})
    @Operation(
            operationId = "moveCampaign",
            summary = "Переход мониторинга на другой этап",
            description =
                    "to: preparation, entry, consolidation, published, archived. Публикует координатор."
                            + " Выход из подготовки закрепляет перечень участников; позже чем за 30 дней до начала нужна причина.")
    public CampaignJson move(@PathParam("id") long id, MoveRequest move, @Context Caller caller) {
        Fields fields = new Fields();
        Stage to = fields.required("to", move.to(), Stage::ofCode);
        fields.check();
        return json(
                Outcomes.done(services.campaigns().move(id, to, Fields.optional(move.reason()), caller), this::json));
    }

    @PUT
    @Path("/{id}/reference-values")
    @Consumes(CsvFile.MEDIA_TYPE)
    @Needs(Action.REFERENCE_WRITE)
    @LongestBody(CsvFile.BYTES)
    @Operation(
            operationId = "loadReferenceValues",
            summary = "Загрузка справочных значений из CSV",
            description = "Столбцы organisation, input, value. Всё или ничего; ошибки названы с номерами строк.")
    public LoadJson reference(
            @PathParam("id") long id,
            @RequestBody(content = @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = "string")))
                    InputStream table,
            @Context Caller caller)
            throws IOException {
        services.campaigns().campaign(id, caller.actor());
        return LoadJson.of(Outcomes.done(
                services.campaigns().loadReferenceValues(id, AnswerTable.read(table), caller), LoadJson::of));
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(CsvFile.MEDIA_TYPE)
    @Needs(Action.ANSWERS_LOAD)
    @LongestBody(CsvFile.BYTES)
    @Operation(
            operationId = "loadAnswers",
            summary = "Загрузка ответов многих организаций из CSV",
            description = "Столбцы organisation, input, value. Всё или ничего. В открытом мониторинге ответы становятся"
                    + " черновиками, которые подтверждает организация, в архивном принимаются сразу.")
    public LoadJson answers(
            @PathParam("id") long id,
            @RequestBody(content = @Content(mediaType = CsvFile.MEDIA_TYPE, schema = @Schema(type = "string")))
                    InputStream table,
            @Context Caller caller)
            throws IOException {
        services.campaigns().campaign(id, caller.actor());
        return LoadJson.of(
                Outcomes.done(services.campaigns().loadAnswers(id, AnswerTable.read(table), caller), LoadJson::of));
    }

    @GET
    @Path("/{id}/progress")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "Ход заполнения по территориям")
    public ProgressJson progress(
            @PathParam("id") long id,
            @Parameter(description = "Только эта территория") @QueryParam("parent") String parent,
            @Context Actor actor) {
        return ProgressJson.of(services.campaigns().progress(id, QueryValue.text(parent), actor));
    }

    @POST
    @Path("/{id}/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Action.CAMPAIGN_WRITE, Action.CAMPAIGN_PUBLISH})
    @Operation(
            operationId = "extendDeadline",
            summary = "Продление срока одной организации",
            description =
                    "until: день ГГГГ-ММ-ДД, который ещё в срок, или время со смещением. Срок позже конца внесения"
                            + " устанавливает координатор.")
    public PlaceJson extend(@PathParam("id") long id, ExtensionRequest request, @Context Caller caller) {
        Fields fields = new Fields();
        String organisation = fields.required("organisation", request.organisation());
        Instant until = fields.required("until", request.until(), Deadline::parse);
        String reason = fields.required("reason", request.reason());
        fields.check();
        return PlaceJson.of(
                Outcomes.done(services.campaigns().extend(id, organisation, until, reason, caller), PlaceJson::of));
    }

    private CampaignJson json(Campaign campaign) {
        return CampaignJson.of(campaign, services.campaigns().reportDue(campaign));
    }
}
