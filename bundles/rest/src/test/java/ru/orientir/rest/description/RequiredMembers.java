package ru.orientir.rest.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.request.Page;

/** Every member of our records is there, unless the record says otherwise. */
final class RequiredMembers {

    private static final String OWN = "ru/orientir/rest/";
    private static final String PAGE = Page.class.getSimpleName();

    private RequiredMembers() {}

    static void mark(Components components) throws IOException, URISyntaxException {
        Map<String, List<Class<?>>> records = records();
        components.getSchemas().forEach((name, schema) -> records.getOrDefault(name, pageOf(name, components))
                .forEach(type -> mark(type, schema)));
    }

    /** A page has a schema for each type of its items, named by both. */
    private static List<Class<?>> pageOf(String name, Components components) {
        String item = name.substring(Math.min(name.length(), PAGE.length()));
        return name.startsWith(PAGE) && components.getSchemas().containsKey(item) ? List.of(Page.class) : List.of();
    }

    private static void mark(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(member -> !member.isAnnotationPresent(MayBeAbsent.class))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** The records of the bundle by their simple names, as the description names them. */
    private static Map<String, List<Class<?>>> records() throws IOException, URISyntaxException {
        Path classes = Path.of(ProblemDetails.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve(OWN))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .<Class<?>>map(RequiredMembers::load)
                    .filter(Class::isRecord)
                    .collect(Collectors.groupingBy(Class::getSimpleName));
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.').replaceFirst("\\.class$", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
