package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalSessions;

/** The registry as the portal's own page asks for it: as of a day, and as far as the caller may see it. */
class OrganisationsOverHttpTest {

    private static final Map<String, Actor> ACTORS = Map.of(
            "operator", new Actor("operator", Role.OPERATOR, "min"),
            "mo-m01", new Actor("mo-m01", Role.MUNICIPALITY, "m01"),
            "org-s1", new Actor("org-s1", Role.ORGANISATION, "s1"));

    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        OrganisationDirectory directory = new Region(List.of(
                version("r74", "Область", "region", "", "", "2000-01-01", null),
                version("min", "Минобр", "institution", "r74", "r74", "2000-01-01", null),
                version("m01", "Агаповский МР", "municipality", "r74", "min", "2000-01-01", "2024-08-31"),
                version("m01", "Агаповский МО", "municipality", "r74", "min", "2024-09-01", null),
                version("m02", "Аргаяшский МО", "municipality", "r74", "min", "2000-01-01", null),
                version("s1", "Школа № 1", "school", "m01", "m01", "2000-01-01", null),
                version("s2", "Школа № 2", "school", "m02", "m02", "2000-01-01", "2020-12-31")));
        ShiroAccessPolicy policy = new ShiroAccessPolicy(directory);
        Callers callers = new Callers(credentials -> credentials.session().map(ACTORS::get), policy, entry -> {});
        ServletContextHandler portal = new ServletContextHandler(null, "/portal");
        portal.addServlet(
                new ServletHolder(new OrganisationsServlet(callers, directory, policy)), "/api/organisations/*");
        server.setHandler(portal);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void nobody_gets_nothing() throws Exception {
        assertThat(get("", "").statusCode()).isEqualTo(401);
        assertThat(get("/s1", "").statusCode()).isEqualTo(401);
    }

    @Test
    void each_caller_sees_what_is_in_scope_and_counts_no_more() throws Exception {
        assertThat(codes(get("", "operator"))).containsExactly("r74", "min", "m01", "m02", "s1");
        assertThat(codes(get("", "mo-m01"))).containsExactly("m01", "s1");
        assertThat(json(get("?size=1", "mo-m01")).get("total").asInt()).isEqualTo(2);
        assertThat(codes(get("", "org-s1"))).containsExactly("s1");
        assertThat(codes(get("?q=m02", "mo-m01"))).isEmpty();
        assertThat(codes(get("?territory=m02&at=2019-01-01", "mo-m01"))).isEmpty();
    }

    @Test
    void the_registry_of_a_day_has_what_there_was_then_under_the_names_of_then() throws Exception {
        JsonNode school = json(get("?kind=school&territory=m01&at=2024-08-31", "operator"))
                .get("items")
                .get(0);
        assertThat(school.get("territory").get("name").asText()).isEqualTo("Агаповский МР");
        assertThat(codes(get("?kind=school&at=2020-12-31", "operator"))).containsExactly("s1", "s2");
        assertThat(codes(get("?kind=school&at=2021-01-01", "operator"))).containsExactly("s1");
    }

    @Test
    void a_part_of_a_name_or_code_is_found_whatever_the_case() throws Exception {
        assertThat(codes(get("?q=%D0%A8%D0%9A%D0%9E%D0%9B%D0%90", "operator"))).containsExactly("s1");
        assertThat(codes(get("?q=M0", "operator"))).containsExactly("m01", "m02");
    }

    @Test
    void pages_are_cut_from_the_whole() throws Exception {
        JsonNode second = json(get("?size=2&page=1", "operator"));
        assertThat(second.get("total").asInt()).isEqualTo(5);
        assertThat(second.get("page").asInt()).isEqualTo(1);
        assertThat(codes(get("?size=2&page=1", "operator"))).containsExactly("m01", "m02");
        assertThat(codes(get("?size=2&page=1000000", "operator"))).isEmpty();
    }

    @Test
    void one_organisation_is_told_with_all_that_it_was() throws Exception {
        JsonNode versions = json(get("/m01", "operator")).get("items");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("validTo").asText()).isEqualTo("2024-08-31");
        assertThat(versions.get(1).has("validTo")).isFalse();
        assertThat(versions.get(1).get("name").asText()).isEqualTo("Агаповский МО");
    }

    @Test
    void a_foreign_organisation_is_as_unknown_as_one_that_there_is_none_of() throws Exception {
        assertThat(get("/m02", "mo-m01").statusCode()).isEqualTo(404);
        assertThat(get("/s9", "mo-m01").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sort=x", "?page=-1", "?size=501", "?size=2147483648", "?at=2026-02-31", "?q=a&q=b"})
    void a_condition_that_cannot_be_meant_is_refused(String query) throws Exception {
        assertThat(get(query, "operator").statusCode()).isEqualTo(400);
    }

    private static List<String> codes(HttpResponse<String> answer) throws IOException {
        List<String> codes = new ArrayList<>();
        json(answer).get("items").forEach(item -> codes.add(item.get("code").asText()));
        return codes;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String rest, String session) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getURI().getPort() + "/portal/api/organisations" + rest));
        if (!session.isEmpty()) {
            request.header("Cookie", PortalSessions.COOKIE + '=' + session);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Organisation version(
            String code, String name, String kind, String territory, String supervisor, String from, String to) {
        return new Organisation(
                code,
                name,
                name,
                kind,
                territory,
                supervisor,
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                List.of());
    }

    /** A registry that is a list of versions. */
    private record Region(List<Organisation> versions) implements OrganisationDirectory {
        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return all(at).stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<Organisation> history(String code) {
            return versions.stream().filter(one -> one.code().equals(code)).toList();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return versions.stream().filter(one -> one.inForce(at)).toList();
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return all(at).stream()
                    .filter(one -> one.supervisor().equals(supervisor))
                    .map(Organisation::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public long state() {
            return 0;
        }
    }
}
