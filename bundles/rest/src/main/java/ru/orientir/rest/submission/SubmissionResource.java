package ru.orientir.rest.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.rest.problem.Outcomes;
import ru.orientir.rest.request.ExpectedRevision;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Caller;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.SubmissionService.View;

/** One form. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Формы самооценки")
public final class SubmissionResource {

    private final Services services;

    public SubmissionResource(Services services) {
        this.services = services;
    }

    @GET
    @Needs(Action.SUBMISSION_READ)
    @Operation(summary = "Форма", description = "ETag — её версия. Чужая форма даёт 404.")
    @ApiResponse(
            responseCode = "200",
            description = "Форма с ответами, ошибками контроля и предварительным расчётом",
            content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
    public Response submission(@PathParam("id") long id, @Context Actor actor) {
        return answer(services.submissions().submission(id, actor));
    }

    @PATCH
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SUBMISSION_WRITE)
    @Operation(
            operationId = "saveAnswers",
            summary = "Сохранение ответов",
            description = "Код исходного показателя → {\"value\": 300, \"source\", \"method\", \"comment\"},"
                    + " {\"notApplicable\": \"причина\"} или null, чтобы убрать ответ. Под explanations — пояснения"
                    + " к предупреждениям по коду контроля. Остальные ответы не меняются.")
    @ApiResponse(
            responseCode = "200",
            description = "Сохранено; новая версия в ETag",
            content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
    public Response save(
            @PathParam("id") long id,
            @Parameter(description = "ETag, на котором основано изменение", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            @RequestBody(content = @Content(schema = @Schema(type = "object"))) AnswersChange change,
            @Context Caller caller) {
        int expected = expected(id, version, caller.actor());
        Change answers = new Change(change.answers(), change.explanations());
        return answer(Outcomes.done(services.submissions().save(id, expected, answers, caller), SubmissionJson::of));
    }

    @POST
    @Path("/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Action.SUBMISSION_WRITE, Action.SUBMISSION_REVIEW, Action.SUBMISSION_REOPEN})
    @Operation(
            operationId = "moveSubmission",
            summary = "Отправка, отзыв, возврат, принятие, возобновление",
            description =
                    "to: submitted и recalled — организация, returned и accepted — проверяющий, reopened — оператор.")
    @ApiResponse(
            responseCode = "200",
            description = "Сделано; новая версия в ETag",
            content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
    public Response move(
            @PathParam("id") long id,
            @Parameter(description = "ETag, на котором основано действие", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String version,
            TransitionRequest transition,
            @Context Caller caller) {
        int expected = expected(id, version, caller.actor());
        return answer(Outcomes.done(
                services.submissions().move(id, expected, transition.move(), caller), SubmissionJson::of));
    }

    @GET
    @Path("/revisions")
    @Needs(Action.SUBMISSION_READ)
    @Operation(summary = "Редакции формы, новые сначала")
    public Page<RevisionJson> revisions(
            @PathParam("id") long id,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context Actor actor) {
        List<RevisionJson> all = services.submissions().revisions(id, actor).stream()
                .map(RevisionJson::listed)
                .toList();
        return Page.of(all, Paging.of(page, size));
    }

    @GET
    @Path("/revisions/{n}")
    @Needs(Action.SUBMISSION_READ)
    @Operation(summary = "Редакция формы")
    public RevisionJson revision(@PathParam("id") long id, @PathParam("n") int n, @Context Actor actor) {
        return RevisionJson.whole(services.submissions().revision(id, n, actor));
    }

    /** A stranger who forgets the version must not learn from the refusal that the form exists. */
    private int expected(long id, String version, Actor actor) {
        if (version == null) {
            services.submissions().submission(id, actor);
        }
        return ExpectedRevision.of(version);
    }

    private static Response answer(View view) {
        return Response.ok(SubmissionJson.of(view))
                .tag(ExpectedRevision.tag(view.submission().revision()))
                .build();
    }
}
