package ru.orientir.rest.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.rest.organisation.KnownNames;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Page;
import ru.orientir.rest.request.Paging;
import ru.orientir.rest.request.QueryValue;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.SubmissionService;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.ProblemCount;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;

/** The forms of a campaign. */
@Path("/campaigns/{id}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Формы самооценки")
public final class CampaignSubmissionsResource {

    private final Services services;
    private final Clock clock;

    /** @param clock in the region's zone */
    public CampaignSubmissionsResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GET
    @Needs(Action.SUBMISSION_READ)
    @Operation(
            summary = "Формы мониторинга",
            description =
                    "Только видимые организации; фильтр по чужой даёт пустой список. errors и warnings — сколько сейчас"
                            + " находят контроли.")
    public Page<SubmissionListed> submissions(
            @PathParam("id") long id,
            @Parameter(description = "Состояние: not-started, draft, submitted, returned, reopened, accepted")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Код территории") @QueryParam("parent") String parent,
            @Parameter(description = "Вид организации") @QueryParam("kind") String kind,
            @Parameter(description = "Код организации") @QueryParam("organisation") String organisation,
            @Parameter(description = "Часть названия или кода организации") @QueryParam("q") String text,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context Actor actor) {
        Paging paging = Paging.of(page, size);
        Query query = new Query(
                id,
                QueryValue.oneOf("status", status, List.of(SubmissionStatus.values()), SubmissionStatus::code),
                QueryValue.text(parent),
                QueryValue.oneOf("kind", kind, List.of(OrganisationKind.values()), OrganisationKind::code),
                QueryValue.text(organisation),
                QueryValue.text(text),
                paging.page(),
                paging.size());
        services.campaigns().campaign(id, actor);
        SubmissionService.Page found = services.submissions().find(query, actor);
        return new Page<>(listed(id, found.items(), actor), found.total(), paging.page(), paging.size());
    }

    private List<SubmissionListed> listed(long campaign, List<Listed> forms, Actor actor) {
        Map<String, ProblemCount> problems = services.submissions()
                .problemCounts(
                        campaign,
                        forms.stream().map(form -> form.place().organisation()).toList(),
                        actor);
        KnownNames names = new KnownNames(services.directory(), LocalDate.now(clock));
        // Whom the registry took from the actor in the meantime has no count.
        return forms.stream()
                .filter(form -> problems.containsKey(form.place().organisation()))
                .map(form -> SubmissionListed.of(form, problems.get(form.place().organisation()), names))
                .toList();
    }
}
