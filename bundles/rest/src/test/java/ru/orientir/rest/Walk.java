package ru.orientir.rest;

import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.ws.rs.QueryParam;
import ru.orientir.rest.AccessTable.Line;

/**
 * One reading request with every combination of two of the parameters that its endpoint declares, each with all that could be asked for:
 * one's own, foreign and unknown codes, kinds, subjects, tiers.
 */
record Walk(Line line, List<String> queries) {

    private static final List<String> CODES = List.of("74", "m-1", "m-3", "s-12", "s-31");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("parent", CODES),
            Map.entry("organisation", CODES),
            Map.entry("q", List.of("s-", "Малиновка", "Иволга", "Организация")),
            Map.entry("kind", List.of("school", "municipality", "institution")),
            Map.entry("status", List.of("accepted", "not-started", "draft")),
            Map.entry("subject", List.of("organisation", "authority", "territory")),
            Map.entry("tier", List.of("region", "municipality", "organisation")),
            Map.entry("indicator", List.of("diagnostics", "total")),
            Map.entry("shape", List.of("matrix")),
            Map.entry("at", List.of("2001-01-01", "1999-01-01")),
            Map.entry("with", List.of("1.0", "2.0")),
            Map.entry("page", List.of("0", "1")),
            Map.entry("size", List.of("1", "500")));

    /** What an account asks: those who see all have nothing to be found, those who see nothing are answered before anything is looked at. */
    List<String> queries(Caller caller) {
        return switch (caller) {
            case COORDINATOR, OPERATOR, LEAD_COORDINATOR -> List.of();
            case MUNICIPALITY, ORGANISATION -> queries;
            case ADMINISTRATOR, NOBODY ->
                queries.stream().filter(query -> !query.contains("&")).toList();
        };
    }

    /** The last parameters of an endpoint: they choose among what was found. */
    private static final Set<String> PAGING = Set.of("page", "size");

    static List<Walk> of(List<Method> endpoints, List<Line> lines, BiPredicate<Method, Line> isOf) {
        List<Walk> walks = new ArrayList<>();
        for (Line line : lines) {
            if (line.verb().equals("GET") && !line.path().contains("?")) {
                endpoints.stream()
                        .filter(endpoint -> isOf.test(endpoint, line))
                        .limit(1)
                        .forEach(endpoint -> {
                            List<String> queries = queries(parameters(endpoint));
                            if (!queries.isEmpty()) {
                                walks.add(new Walk(line, queries));
                            }
                        });
            }
        }
        return walks;
    }

    private static List<String> parameters(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .toList();
    }

    private static List<String> queries(List<String> parameters) {
        List<String> queries = new ArrayList<>();
        for (int first = 0; first < parameters.size(); first++) {
            for (String value : values(parameters.get(first))) {
                String one = "?" + parameters.get(first) + "=" + value;
                queries.add(one);
                for (int second = first + 1;
                        second < parameters.size() && !PAGING.contains(parameters.get(second));
                        second++) {
                    for (String other : values(parameters.get(second))) {
                        queries.add(one + "&" + parameters.get(second) + "=" + other);
                    }
                }
            }
        }
        return queries;
    }

    /** Every parameter needs values here, so that none is left untried. */
    private static List<String> values(String parameter) {
        if (!VALUES.containsKey(parameter)) {
            throw new IllegalStateException("Write down what is asked of the parameter " + parameter);
        }
        return VALUES.get(parameter).stream()
                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public String toString() {
        return line + " × " + queries.size();
    }
}
