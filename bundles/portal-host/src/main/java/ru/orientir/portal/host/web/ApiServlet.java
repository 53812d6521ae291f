package ru.orientir.portal.host.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.EndpointName;
import ru.orientir.portal.IdentityUnavailable;
import ru.orientir.portal.Incident;
import ru.orientir.portal.RequestCredentials;

/** What the servlets of the portal's API share: JSON in and out, problems. */
abstract class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    /** Far more than a login needs. */
    private static final int LONGEST_BODY = 8192;

    /** For a body of a few hundred bytes and its answer, on the worst connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.builder()
            // Not the shared one: there our classes would outlive this bundle.
            .typeFactory(TypeFactory.createDefaultInstance())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // "false" is no false: what was meant by it nobody knows.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** Answers a request whose method is among those of {@link #methods()}. */
    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal;

    /** The methods that the resource knows, in upper case. */
    abstract List<String> methods();

    /** What requests are counted for; absent where the path is whatever was asked for. */
    Optional<String> endpoint(HttpServletRequest request) {
        return Optional.of(request.getServletPath());
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        endpoint(request).ifPresent(name -> request.setAttribute(EndpointName.ATTRIBUTE, name));
        answer(response, () -> {
            if (!methods().contains(request.getMethod())) {
                response.setHeader("Allow", String.join(", ", methods()));
                throw Refusal.method(String.join(", ", methods()));
            }
            answer(request, response);
        });
    }

    private static void answer(HttpServletResponse response, Work work) throws IOException {
        try {
            work.run();
        } catch (Refusal refusal) {
            write(response, refusal);
        } catch (IOException broken) {
            write(response, broken(broken));
        } catch (IdentityUnavailable away) {
            write(
                    response,
                    new Refusal(
                                    503,
                                    "identity.unavailable",
                                    "Вход сейчас нельзя проверить",
                                    "Поставщик учётных записей не отвечает. Повторите через минуту.")
                            .retryAfter(60));
        } catch (RuntimeException e) {
            String incident = Incident.next();
            LOG.error("Incident {}: the portal could not answer", incident, e);
            write(
                    response,
                    new Refusal(
                            503,
                            "portal.unavailable",
                            "Портал временно не отвечает",
                            "Повторите через минуту. Если не поможет, сообщите оператору номер " + incident + "."),
                    incident);
        }
    }

    private static Refusal broken(Throwable cause) {
        return cause instanceof TimeoutException || cause.getCause() instanceof TimeoutException
                ? new Refusal(408, "request.slow", "Запрос не дождались", "Проверьте соединение и повторите запрос.")
                : Refusal.badRequest("Запрос получен не полностью. Повторите его.");
    }

    /** @throws Refusal if the request lacks the header that no foreign page can send */
    static void requireOwnPage(HttpServletRequest request) throws Refusal {
        if (!"portal".equals(request.getHeader("X-Requested-With"))) {
            throw Refusal.foreignPage();
        }
    }

    /** All that the request sends: a login ends each of them. */
    static List<String> sessionTokens(HttpServletRequest request) {
        return RequestCredentials.sessions(headers(request));
    }

    static RequestCredentials.Headers headers(HttpServletRequest request) {
        return name -> Collections.list(request.getHeaders(name));
    }

    /** Waits for the body of this request and answers then, while no thread waits. */
    final <T> void read(HttpServletRequest request, HttpServletResponse response, Class<T> type, Reader<T> reader)
            throws IOException, Refusal {
        requireJson(request);
        ArrivingBody.receive(request, LONGEST_BODY, PATIENCE, new ArrivingBody.Receiver() {
            @Override
            public void received(byte[] body) throws IOException {
                answer(response, () -> reader.read(parse(body, type)));
            }

            @Override
            public void failed(Throwable cause) throws IOException {
                // The rest of the body may still come: nobody reads it.
                response.setHeader("Connection", "close");
                write(response, broken(cause));
            }
        });
    }

    private static void requireJson(HttpServletRequest request) throws Refusal {
        String contentType = request.getContentType();
        if (contentType == null
                || !contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].trim().equals("application/json")) {
            throw new Refusal(
                    415,
                    "request.type",
                    "Тип запроса не подходит",
                    "Пришлите JSON с заголовком Content-Type: application/json.");
        }
    }

    private static <T> T parse(byte[] body, Class<T> type) throws IOException, Refusal {
        if (body.length > LONGEST_BODY) {
            throw new Refusal(
                    413,
                    "request.long",
                    "Запрос слишком велик",
                    "Запрос должен быть короче " + LONGEST_BODY + " байт.");
        }
        try {
            T value = JSON.readValue(body, type);
            if (value == null) {
                throw Refusal.badRequest("Пришлите объект JSON.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("Тело запроса – не тот JSON, который здесь ожидается.");
        }
    }

    static void write(HttpServletResponse response, int status, String type, Object value) throws IOException {
        byte[] body = JSON.writeValueAsBytes(value);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, refusal, Incident.next());
    }

    private static void write(HttpServletResponse response, Refusal refusal, String incident) throws IOException {
        LOG.info("Incident {}: {}", incident, refusal.code());
        refusal.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        write(
                response,
                refusal.status(),
                "application/problem+json",
                new Problem(refusal.title(), refusal.detail(), refusal.status(), refusal.code(), incident, List.of()));
    }

    /** What answers a body that has arrived. */
    interface Reader<T> {
        void read(T body) throws IOException, Refusal;
    }

    /** What may be refused. */
    private interface Work {
        void run() throws IOException, Refusal;
    }

    /** A problem as api.md describes it. */
    @JsonInclude
    record Problem(String title, String detail, int status, String code, String incident, List<String> fields) {}
}
