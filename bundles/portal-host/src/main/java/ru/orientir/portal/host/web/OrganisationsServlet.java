package ru.orientir.portal.host.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** {@code GET /portal/api/organisations}: the registry as of a day; {@code …/organisations/{code}}: every version of one. Each caller sees what is in scope. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.organisations")
@HttpWhiteboardServletPattern({"/api/organisations", "/api/organisations/*"})
public final class OrganisationsServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient OrganisationDirectory directory;
    private final transient AccessPolicy policy;

    @Activate
    public OrganisationsServlet(
            @Reference Callers callers, @Reference OrganisationDirectory directory, @Reference AccessPolicy policy) {
        this.callers = callers;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Actor actor = callers.caller(request, Action.REGISTRY_READ);
        Optional<String> code = Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1));
        Object answer = code.isPresent()
                ? versions(code.get(), actor)
                : listed(OrganisationQuery.of(request.getParameterMap()), actor);
        write(response, HttpServletResponse.SC_OK, "application/json", answer);
    }

    private Listed listed(OrganisationQuery query, Actor actor) {
        Scope scope = policy.scope(actor, Action.REGISTRY_READ);
        List<Organisation> found = query.of(directory.all(query.at()).stream()
                .filter(one -> scope.contains(one.code()))
                .toList());
        return new Listed(
                query.cut(found).stream().map(one -> item(one, query.at())).toList(),
                found.size(),
                query.page(),
                query.size());
    }

    private Versions versions(String code, Actor actor) throws Refusal {
        List<Organisation> history =
                policy.permits(actor, Action.REGISTRY_READ, code) ? directory.history(code) : List.of();
        if (history.isEmpty()) {
            throw new Refusal(
                    404,
                    "organisation.unknown",
                    "Такой организации нет",
                    "Проверьте код: он есть в реестре организаций.");
        }
        return new Versions(
                history.stream().map(one -> item(one, one.validFrom())).toList());
    }

    private Item item(Organisation one, LocalDate at) {
        return new Item(
                one.code(),
                one.name(),
                one.shortName(),
                one.kind(),
                place(one.territory(), at),
                place(one.supervisor(), at),
                one.validFrom().toString(),
                one.validTo().map(LocalDate::toString).orElse(null),
                one.successors());
    }

    /** The name of where a visible organisation belongs is no secret. */
    private Place place(String code, LocalDate at) {
        return code.isEmpty()
                ? null
                : new Place(
                        code,
                        directory.find(code, at).map(Organisation::shortName).orElse(code));
    }

    /** A page of the list. */
    record Listed(List<Item> items, int total, int page, int size) {}

    /** All of one organisation, the oldest first. */
    record Versions(List<Item> items) {}

    /** One dated version; what it has not is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String code,
            String name,
            String shortName,
            String kind,
            Place territory,
            Place supervisor,
            String validFrom,
            String validTo,
            List<String> successors) {}

    /** Where an organisation counts, or who reviews it, as it was called then. */
    record Place(String code, String name) {}
}
