package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The group «access» of what a bad input gets, for the portal's own interface: every servlet × role, with the real table of rights. A
 * servlet that stands in no line of the table fails.
 */
class PortalAccessTest extends PortalWithRights {

    /** In the portal's context, of other bundles and for everybody: {@code ProviderLoginServletTest} and {@code BootIT} ask them. */
    private static final Set<String> OF_OTHERS =
            Set.of("/login/provider", "/login/callback", "/health/live", "/health/ready");

    private static final Pattern CONTEXT =
            Pattern.compile("@HttpWhiteboardContextSelect\\((PortalContext\\.SELECT|[^)]*name=portal\\)[^)]*)\\)");
    private static final Pattern PATTERN = Pattern.compile("@HttpWhiteboardServletPattern\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** By verb and path what coordinator, operator, lead coordinator, municipality, organisation, administrator and nobody get. */
    private static final String TABLE =
            """
            GET    /api/session               200 200 200 200 200 200 401
            POST   /api/session               400 400 400 400 400 400 400
            DELETE /api/session               204 204 204 204 204 204 204
            GET    /api/menu                  200 200 200 200 200 200 401
            GET    /api/notes                 200 200 200 200 200 200 200
            GET    /api/logins                200 200 200 200 200 200 200
            GET    /api/modules               403 403 403 403 403 200 401
            POST   /api/modules/monitoring    403 403 403 403 403 200 401
            POST   /api/modules/nothing       403 403 403 403 403 404 401
            GET    /api/organisations         200 200 200 200 200 200 401
            GET    /api/organisations/m01     200 200 200 200 404 404 401
            GET    /api/organisations/m02     200 200 200 404 404 404 401
            GET    /api/organisations/s1      200 200 200 200 200 404 401
            GET    /api/organisations/s2      200 200 200 404 404 404 401
            GET    /api/nothing               404 404 404 404 404 404 404
            """;

    static Stream<String> lines() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_role_gets_what_the_table_says(String line) throws Exception {
        String[] cells = line.split(" +");
        List<String> statuses = new ArrayList<>();
        for (String login : LOGINS) {
            statuses.add(Integer.toString(status(cells[0], "/portal" + cells[1], login)));
        }
        assertThat(statuses).containsExactlyElementsOf(List.of(cells).subList(2, cells.length));
        assertThat(modules.switched).isSubsetOf("admin");
    }

    /**
     * Read from the sources of all bundles: the annotation that gives a servlet its paths does not live until run time. Which ones those of others
     * are, is told by {@code BootIT} from the running system too.
     */
    @Test
    void every_servlet_of_the_portal_stands_in_the_table() throws IOException {
        Set<String> served = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of(".."), 20)) {
            for (Path source : sources.filter(PortalAccessTest::isOurs).toList()) {
                served.addAll(inThePortal(Files.readString(source)));
            }
        }
        assertThat(served).contains("/api/session", "/api/modules/*").containsAll(OF_OTHERS);
        served.removeAll(OF_OTHERS);
        Set<String> paths = lines().map(line -> line.split(" +")[1]).collect(Collectors.toSet());
        for (String one : served) {
            String asked = one.endsWith("/*") ? one.substring(0, one.length() - 1) : one;
            assertThat(paths)
                    .as("%s in the table", one)
                    .anyMatch(
                            path -> one.endsWith("*") ? path.startsWith(asked) : path.equals(asked) || one.equals("/"));
        }
    }

    private static boolean isOurs(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("src/main/java");
    }

    private static List<String> inThePortal(String source) {
        return CONTEXT.matcher(source).find()
                ? PATTERN.matcher(source)
                        .results()
                        .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                        .map(path -> path.group(1))
                        .toList()
                : List.of();
    }

    @Test
    void a_role_that_one_does_not_hold_is_not_taken_from_the_request() throws Exception {
        for (String header : List.of("X-Role", "X-Forwarded-User", "Remote-User")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri("/portal/api/modules"))
                    .header("Cookie", "ORIENTIR_SESSION=operator")
                    .header(header, "admin");
            assertThat(send(request.GET().build()).statusCode()).isEqualTo(403);
        }
    }
}
