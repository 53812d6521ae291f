package ru.orientir.rest.problem;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.auth.AccessDenied;
import ru.orientir.portal.IdentityUnavailable;
import ru.orientir.portal.Incident;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.rest.service.ServiceAway;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.NotFound;

/** The one place that knows which refusal is which HTTP status. Nothing of an exception's own text reaches a client. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Services services;

    public ProblemMapper(Services services) {
        this.services = services;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RequestProblem problem) {
            return answer(problem);
        }
        if (thrown instanceof AccessDenied denied) {
            return denied(denied);
        }
        if (thrown instanceof NotFound) {
            return answer(RequestProblem.of(ProblemKind.NOT_FOUND));
        }
        if (thrown instanceof ServiceAway away) {
            return answer(away(away));
        }
        if (thrown instanceof StoreUnavailable unavailable) {
            return unavailable(unavailable);
        }
        if (thrown instanceof IdentityUnavailable) {
            return answer(
                    RequestProblem.of(
                            ProblemKind.AWAY,
                            "identity.unavailable",
                            "Сейчас нельзя проверить, кто отправил запрос: поставщик учётных записей не отвечает. Повторите через минуту."));
        }
        if (thrown instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        if (thrown instanceof IOException broken) {
            return answer(broken(broken));
        }
        return unexpected(thrown);
    }

    /** In the audit log it is already: whoever denies writes it down. */
    private static Response denied(AccessDenied denied) {
        String incident = Incident.next();
        LOG.info("Incident {}: {}", incident, denied.getMessage());
        return answer(RequestProblem.of(ProblemKind.FORBIDDEN), incident);
    }

    private static Response unavailable(StoreUnavailable unavailable) {
        String incident = Incident.next();
        LOG.warn("Incident {}: {}", incident, unavailable.getMessage());
        RequestProblem problem = RequestProblem.of(
                ProblemKind.AWAY,
                "store.unavailable",
                "База данных сейчас недоступна. Повторите запрос позже; если это было изменение, сначала проверьте, сохранилось ли оно.");
        return answer(problem, incident);
    }

    private static RequestProblem away(ServiceAway away) {
        return RequestProblem.of(
                ProblemKind.AWAY,
                away.code(),
                "Модуль «Мониторинг профориентационной работы» выключен администратором портала или обновляется. Ничего не изменено."
                        + " Повторите позже; если нужно срочно, обратитесь к оператору.");
    }

    /** What the JAX-RS runtime itself refuses: an unknown path, method or media type. */
    private static Response refused(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        Response answer = answer(RequestProblem.of(ProblemKind.ofStatus(original.getStatus())));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** The connection broke or stood still while the request was read. */
    private static RequestProblem broken(IOException broken) {
        if (broken.getCause() instanceof TimeoutException) {
            return RequestProblem.of(ProblemKind.TIMEOUT);
        }
        return RequestProblem.of(
                ProblemKind.MALFORMED, "body.broken", "Тело запроса получено не полностью. Повторите запрос.");
    }

    private Response unexpected(Throwable thrown) {
        String incident = Incident.next();
        try {
            services.requireAll();
        } catch (ServiceAway away) {
            // Went away under this call: that is no defect, and nothing was acknowledged.
            LOG.warn("Incident {}: {} while {}", incident, thrown.getClass().getName(), away.code());
            return answer(away(away), incident);
        }
        LOG.error("Incident {}", incident, thrown);
        return answer(RequestProblem.of(ProblemKind.INTERNAL), incident);
    }

    private static Response answer(RequestProblem problem) {
        String incident = Incident.next();
        LOG.info("Incident {}: {}", incident, problem.code());
        return answer(problem, incident);
    }

    private static Response answer(RequestProblem problem, String incident) {
        ProblemKind kind = problem.kind();
        Response.ResponseBuilder answer = Response.status(kind.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(new ProblemDetails(
                        kind.title(),
                        problem.detail(),
                        kind.status(),
                        problem.code(),
                        incident,
                        problem.fields(),
                        problem.more()));
        if (kind == ProblemKind.NOT_IDENTIFIED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (kind == ProblemKind.AWAY || kind == ProblemKind.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** For filters that answer before JAX-RS is reached. */
    public static ProblemDetails details(ProblemKind kind, String code, String detail) {
        String incident = Incident.next();
        LOG.info("Incident {}: {}", incident, code);
        return new ProblemDetails(kind.title(), detail, kind.status(), code, incident, List.of(), Map.of());
    }
}
