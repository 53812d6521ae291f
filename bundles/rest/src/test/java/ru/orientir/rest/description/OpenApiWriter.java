package ru.orientir.rest.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.orientir.rest.ResourceClasses;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;

/** Writes openapi.json from the resources; run by the build after the tests are compiled (ADR 0140). */
public final class OpenApiWriter {

    private static final String DESCRIPTION = "/openapi.json";

    private static final String PROBLEM = "ProblemDetails";

    private OpenApiWriter() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.mapper().writeValueAsString(describe()));
    }

    static OpenAPI describe() throws IOException, URISyntaxException {
        OpenAPI described = new Reader(new OpenAPI()).read(new LinkedHashSet<>(ResourceClasses.all()));
        described
                .info(new Info()
                        .title("Мониторинг профориентационной работы")
                        .version("1")
                        .description(
                                "Интерфейс для других программ. Время — ISO 8601 со смещением, даты — ГГГГ-ММ-ДД, числа"
                                        + " без потерь. Списки: items, total, page, size (до 500). Ошибки:"
                                        + " application/problem+json с устойчивым code и номером обращения incident."))
                .addServersItem(new Server().url("/monitoring/api/v1"));
        Components components = described.getComponents();
        ModelConverters.getInstance()
                .readAllAsResolvedSchema(new AnnotatedType(ProblemDetails.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        RequiredMembers.mark(components);
        problem(components);
        for (ProblemKind kind : ProblemKind.values()) {
            components.addResponses(kind.name(), response(kind));
        }
        components
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("ORIENTIR_SESSION")
                                .description("Сессия портала; изменяющие запросы несут X-Requested-With: portal"))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        described.getPaths().forEach(OpenApiWriter::complete);
        answers(described);
        return described;
    }

    /** What the mapper adds beyond the members of the record. */
    private static void problem(Components components) {
        Schema<?> schema = components.getSchemas().get(PROBLEM);
        schema.getProperties().remove("more");
        schema.getRequired().remove("more");
        schema.setAdditionalProperties(true);
        schema.setDescription(
                "Ошибка (RFC 9457). fields — поля тела JSON. 412 несёт current и yours, отказ в таблице — problems с номерами"
                        + " строк (field, row, code, message), в методике — problems со строкой и столбцом, в загрузке реестра —"
                        + " added, changed, closed, unchanged, problems.");
    }

    /** A save is read by hand: an answer or null by the code of each input, and the explanations. */
    private static void answers(OpenAPI described) {
        described.getComponents().getSchemas().keySet().removeAll(Set.of("AnswersChange", "Answer"));
        Schema<?> body = described
                .getPaths()
                .get("/submissions/{id}/answers")
                .getPatch()
                .getRequestBody()
                .getContent()
                .get("application/json")
                .getSchema();
        body.addProperty(
                "explanations",
                new Schema<>()
                        .type("object")
                        .additionalProperties(new Schema<>().type("string").nullable(true)));
        body.setAdditionalProperties(
                new Schema<>().nullable(true).addAllOfItem(new Schema<>().$ref("#/components/schemas/AnswerJson")));
    }

    private static ApiResponse response(ProblemKind kind) {
        return new ApiResponse()
                .description(kind.title() + " (code: " + kind.code() + " или точнее). " + kind.detail())
                .content(new Content()
                        .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static void complete(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        for (ProblemKind kind : problems(path, method, operation)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(kind.status()),
                            new ApiResponse().$ref("#/components/responses/" + kind.name()));
        }
        Optional.ofNullable(operation.getResponses().remove("default"))
                .ifPresent(success -> operation.getResponses().addApiResponse("200", success.description("Готово")));
        if (!isOpen(path)) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList("session"), new SecurityRequirement().addList("bearer")));
        }
        if (writes(method)) {
            List<Parameter> parameters = new ArrayList<>(
                    Optional.ofNullable(operation.getParameters()).orElse(List.of()));
            parameters.add(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("Повтор с тем же ключом и телом даёт первый ответ")
                    .schema(new Schema<String>().type("string").maxLength(100)));
            operation.setParameters(parameters);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiWriter::page);
        }
    }

    private static Set<ProblemKind> problems(String path, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemKind> kinds = EnumSet.of(
                ProblemKind.MALFORMED,
                ProblemKind.METHOD,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.INTERNAL,
                ProblemKind.AWAY);
        if (!isOpen(path)) {
            kinds.addAll(Set.of(ProblemKind.NOT_IDENTIFIED, ProblemKind.FORBIDDEN));
        }
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (writes(method)) {
            kinds.addAll(Set.of(ProblemKind.CONFLICT, ProblemKind.INVALID, ProblemKind.TIMEOUT));
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(Set.of(ProblemKind.TOO_LARGE, ProblemKind.MEDIA, ProblemKind.BUSY));
        }
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
        if (conditional) {
            kinds.addAll(Set.of(ProblemKind.STALE, ProblemKind.VERSION_NEEDED));
        }
        return kinds;
    }

    private static boolean writes(PathItem.HttpMethod method) {
        return !Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD).contains(method);
    }

    private static boolean isOpen(String path) {
        return DESCRIPTION.equals(path) || path.startsWith("/public/");
    }

    private static void page(Parameter parameter) {
        Map<String, String> meanings =
                Map.of("page", "Страница, с нуля", "size", "Размер страницы, до 500; по умолчанию 50");
        if ("query".equals(parameter.getIn()) && meanings.containsKey(parameter.getName())) {
            parameter.description(meanings.get(parameter.getName()));
            parameter.schema(new Schema<Integer>().type("integer"));
        }
    }
}
