package ru.orientir.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.portal.RequestCredentials;

/** {@code GET /sample/}: greets whoever is logged in; 401 for others, 503 while the module is off. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.sample")
@HttpWhiteboardServletPattern("/sample/*")
public final class SampleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actors;

    // A field, because a dynamic reference changes while the component lives.
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    transient volatile Greetings greetings;

    @Activate
    public SampleServlet(@Reference CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Greetings on = greetings;
        if (on == null) {
            response.setHeader("Retry-After", "60");
            problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "module.off", "Модуль выключен");
            return;
        }
        RequestCredentials credentials = RequestCredentials.of(
                name -> Collections.list(request.getHeaders(name)), request.getRemoteAddr(), actors);
        if (credentials instanceof RequestCredentials.Given given) {
            Optional<Actor> caller = actors.of(given.credentials());
            if (caller.isPresent()) {
                write(response, HttpServletResponse.SC_OK, "text/plain", on.greet(caller.get()));
            } else {
                problem(response, HttpServletResponse.SC_UNAUTHORIZED, "session.missing", "Вход не выполнен");
            }
        } else {
            problem(response, HttpServletResponse.SC_BAD_REQUEST, "header.repeated", "Запрос неоднозначен");
        }
    }

    private static void problem(HttpServletResponse response, int status, String code, String title)
            throws IOException {
        write(
                response,
                status,
                "application/problem+json",
                "{\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}".formatted(title, status, code));
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
