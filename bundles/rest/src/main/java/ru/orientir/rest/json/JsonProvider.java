package ru.orientir.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Reads and writes the records of this bundle. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** What only the server sets: a body that names one of these tries to smuggle it in. */
    private static final Set<String> SET_BY_SERVER = Set.of(
            "account",
            "edition",
            "hash",
            "id",
            "organisation",
            "revision",
            "role",
            "score",
            "stage",
            "state",
            "status");

    private static final String OWN = "ru.orientir.rest.";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOwn(type);
    }

    private static boolean isOwn(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OWN);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !"utf-8".equalsIgnoreCase(charset.replace("\"", ""))) {
            throw RequestProblem.of(ProblemKind.MEDIA, "body.encoding", "Передайте данные в кодировке UTF-8.");
        }
        try {
            String text = Body.text(body);
            Object read = Json.read(text.isBlank() && hasNoMembers(type) ? "{}" : text, generic);
            if (read == null) {
                throw malformed();
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw unknown(e);
        } catch (JsonMappingException e) {
            throw mismatched(e);
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static boolean hasNoMembers(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 0;
    }

    private static RequestProblem unknown(UnrecognizedPropertyException thrown) {
        String field = field(thrown.getPath());
        if (SET_BY_SERVER.contains(thrown.getPropertyName())) {
            return RequestProblem.invalid(
                    field, "field.forbidden", "Это значение определяет система. Уберите поле из запроса.");
        }
        return RequestProblem.malformed(
                "field.unknown",
                new FieldProblem(field, "field.unknown", "Такого поля нет. Проверьте написание или уберите его."));
    }

    private static RequestProblem mismatched(JsonMappingException thrown) {
        if (thrown.getPath().isEmpty()) {
            return malformed();
        }
        return RequestProblem.invalid(
                field(thrown.getPath()), "field.type", "Значение не того вида или его не бывает. Исправьте поле.");
    }

    private static RequestProblem malformed() {
        return RequestProblem.of(
                ProblemKind.MALFORMED, "json.malformed", "Тело запроса — не правильный документ JSON. Исправьте его.");
    }

    private static String field(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(at -> at.getFieldName() == null ? Integer.toString(at.getIndex()) : at.getFieldName())
                .collect(Collectors.joining("."));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOwn(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        // Written whole before the first byte is sent: a value that cannot be written still becomes a proper problem.
        out.write(Json.bytes(value));
    }
}
