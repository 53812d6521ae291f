package ru.orientir.rest;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that knows which refusal is which HTTP status. Nothing of an exception's own text reaches a client. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof NotIdentified) {
            return answer(401, "identity.missing", "Вход не выполнен", "Войдите в портал и повторите запрос.");
        }
        if (thrown instanceof WebApplicationException refusal) {
            return refused(refusal.getResponse().getStatus());
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, thrown);
        return answer(
                500,
                "internal",
                "Внутренняя ошибка",
                "Повторите запрос позже; если ошибка повторяется, сообщите оператору номер обращения.",
                incident);
    }

    private static Response refused(int status) {
        return switch (status) {
            case 404 -> answer(404, "not-found", "Не найдено", "Проверьте адрес запроса.");
            case 405 -> answer(405, "method.unknown", "Действие недоступно", "Этот адрес такого действия не знает.");
            case 406 -> answer(406, "type.unavailable", "Такого представления нет", "Проверьте заголовок Accept.");
            case 415 -> answer(415, "type.unknown", "Неизвестный тип данных", "Проверьте заголовок Content-Type.");
            default ->
                answer(
                        status,
                        status >= 500 ? "internal" : "request.invalid",
                        "Запрос не выполнен",
                        "Проверьте запрос и повторите его.");
        };
    }

    private static Response answer(int status, String code, String title, String detail) {
        return answer(status, code, title, detail, UUID.randomUUID().toString());
    }

    private static Response answer(int status, String code, String title, String detail, String incident) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(title, detail, status, code, incident, List.of()))
                .build();
    }
}
