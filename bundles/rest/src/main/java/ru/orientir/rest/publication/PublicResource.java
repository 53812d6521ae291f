package ru.orientir.rest.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Publication;
import ru.orientir.rest.json.Moments;
import ru.orientir.rest.request.Open;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;

/** Published results for anybody: region and municipalities of the latest published edition, nothing of organisations. */
@Path("/public")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Опубликованные результаты")
public final class PublicResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Services services;

    public PublicResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("/campaigns")
    @Open
    @Operation(
            operationId = "publishedCampaigns",
            summary = "Мониторинги с опубликованными результатами",
            description = "Доступно без входа. Старые сначала.")
    public Page<PublicCampaignJson> campaigns(@QueryParam("page") String page, @QueryParam("size") String size) {
        Paging paging = Paging.of(page, size);
        List<PublicCampaignJson> all = services.reporting().published().stream()
                .map(listed -> PublicCampaignJson.of(listed.campaign(), listed.edition()))
                .toList();
        return Page.of(all, paging);
    }

    @GET
    @Path("/campaigns/{id}")
    @Open
    @Operation(
            operationId = "publishedCampaign",
            summary = "Мониторинг с опубликованными результатами",
            description = "Доступно без входа. По какой методике и по каким территориям посчитаны результаты.")
    public PublicationJson campaign(@PathParam("id") long id) {
        return PublicationJson.of(services.reporting().published(id));
    }

    @GET
    @Path("/campaigns/{id}/results")
    @Open
    @Operation(
            operationId = "publishedResults",
            summary = "Опубликованные результаты региона и муниципалитетов",
            description =
                    "Доступно без входа. Последний опубликованный выпуск; числа, по которым можно было бы узнать о"
                            + " немногих, не публикуются (status: suppressed).")
    public PublicResultsJson results(
            @PathParam("id") long id,
            @Parameter(description = "region или municipality; по умолчанию обе") @QueryParam("tier") String tier,
            @Parameter(description = "Код показателя или критерия, total — итог методики") @QueryParam("indicator")
                    String indicator) {
        Optional<Boolean> region = QueryValue.oneOf("tier", tier, List.of(Tier.REGION, Tier.MUNICIPALITY), Tier::code)
                .map(found -> found == Tier.REGION);
        Optional<String> wanted = QueryValue.text(indicator);
        Publication publication = services.reporting().published(id);
        Map<String, Integer> decimals = new HashMap<>();
        PublicLine.of(publication.methodology()).forEach(line -> decimals.put(line.code(), line.decimals()));
        List<PublicFigureJson> items = publication.figures().stream()
                .filter(figure ->
                        region.isEmpty() || region.get() == figure.territory().equals(publication.root()))
                .filter(figure -> wanted.isEmpty() || wanted.get().equals(figure.indicator()))
                .map(figure -> PublicFigureJson.of(figure, decimals.getOrDefault(figure.indicator(), 0)))
                .toList();
        return new PublicResultsJson(
                publication.edition().n(),
                publication.edition().hash(),
                Moments.inRegion(publication.edition().at()),
                items,
                items.size());
    }

    @GET
    @Path("/campaigns/{id}/results.csv")
    @Produces(CSV)
    @Open
    @Operation(
            operationId = "publishedTable",
            summary = "Опубликованные результаты таблицей CSV",
            description = "Доступно без входа.")
    @ApiResponse(
            responseCode = "200",
            description = "Таблица",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response csv(@PathParam("id") long id) {
        Publication publication = services.reporting().published(id);
        return file(publication, "csv", PublicTable.of(publication));
    }

    @GET
    @Path("/campaigns/{id}/results.xlsx")
    @Produces(XLSX)
    @Open
    @Operation(
            operationId = "publishedWorkbook",
            summary = "Опубликованные результаты книгой XLSX",
            description = "Доступно без входа.")
    @ApiResponse(
            responseCode = "200",
            description = "Файл",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    public Response xlsx(@PathParam("id") long id) throws IOException {
        Publication publication = services.reporting().published(id);
        // Region and municipalities are few: the file is small, and whole before it is sent.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.reporting().published(id, out);
        return file(publication, "xlsx", out.toByteArray());
    }

    private static Response file(Publication publication, String extension, byte[] bytes) {
        String name = "results-" + publication.campaign().id() + "-"
                + publication.edition().n() + "." + extension;
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
