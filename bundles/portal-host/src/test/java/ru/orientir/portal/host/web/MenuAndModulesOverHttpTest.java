package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalModules;

/** What the portal tells of its modules, and to whom. */
class MenuAndModulesOverHttpTest extends PortalOverHttp {
    @Test
    void the_menu_shows_what_the_role_sees() throws Exception {
        assertThat(get("/portal/api/menu", cookie("operator")).body())
                .isEqualTo("{\"items\":[{\"module\":\"monitoring\",\"title\":\"Мониторинги\","
                        + "\"href\":\"/monitoring/\",\"roles\":[\"operator\",\"coordinator\"]}]}");
        assertThat(get("/portal/api/menu", cookie("admin")).body()).isEqualTo("{\"items\":[]}");
        assertThat(get("/portal/api/menu", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_modules_are_the_administrators_and_a_denial_is_audited() throws Exception {
        assertThat(get("/portal/api/modules", cookie("admin")).body())
                .isEqualTo(
                        "{\"items\":[{\"id\":\"monitoring\",\"title\":\"Мониторинг <b>\",\"enabled\":true,\"health\":{\"working\":false,\"detail\":\"Нет базы\"}}]}");
        String operator = cookie("operator");
        audited.clear();
        assertThat(get("/portal/api/modules", operator).statusCode()).isEqualTo(403);
        assertThat(audited)
                .containsExactly(new AuditEntry(
                        "operator",
                        "module:switch",
                        "/api/modules",
                        Optional.empty(),
                        Optional.empty(),
                        AuditResult.DENIED));
    }

    @Test
    void the_administrator_switches_a_module_and_it_leaves_the_menu() throws Exception {
        String admin = cookie("admin");
        HttpResponse<String> off = change("monitoring", "{\"enabled\": false}", admin);
        assertThat(off.statusCode()).isEqualTo(200);
        assertThat(off.body()).isEqualTo("{\"id\":\"monitoring\",\"title\":\"Мониторинг <b>\",\"enabled\":false}");
        assertThat(get("/portal/api/menu", cookie("operator")).body()).isEqualTo("{\"items\":[]}");
        assertThat(change("monitoring", "{\"enabled\": true}", admin).statusCode())
                .isEqualTo(200);
        assertThat(get("/portal/api/menu", cookie("operator")).body()).contains("/monitoring/");
    }

    @Test
    void only_the_administrator_switches_and_only_an_announced_module() throws Exception {
        String admin = cookie("admin");
        assertThat(change("monitoring", "{\"enabled\": false}", cookie("operator"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(change("monitoring", "{\"enabled\": false}", "").statusCode())
                .isEqualTo(401);
        assertThat(send(request("/portal/api/modules/monitoring", admin)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"enabled\": false}")))
                        .statusCode())
                .isEqualTo(403);
        for (String unknown : List.of("portal", "core", "orientir-base", "")) {
            assertThat(change(unknown, "{\"enabled\": false}", admin).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(change("monitoring", "{}", admin).statusCode()).isEqualTo(400);
        for (String neither : List.of("\"no\"", "\"false\"", "\"\"", "0", "1", "0.0", "null", "[false]")) {
            assertThat(change("monitoring", "{\"enabled\": " + neither + "}", admin)
                            .statusCode())
                    .as(neither)
                    .isEqualTo(400);
        }
        assertThat(get("/portal/api/modules/monitoring", admin).statusCode()).isEqualTo(405);
        assertThat(modules.all()).allMatch(PortalModules.Installed::enabled);
    }

    @Test
    void notes_are_told_before_the_login_as_text() throws Exception {
        HttpResponse<String> notes = get("/portal/api/notes", "");
        assertThat(notes.statusCode()).isEqualTo(200);
        JsonNode note = new ObjectMapper().readTree(notes.body()).get("items").get(0);
        assertThat(note.get("title").asText()).isEqualTo("Демо & школа");
        assertThat(note.get("entries").get(0).get("term").asText()).isEqualTo("operator");
        assertThat(note.get("commands").get(0).asText()).isEqualTo("curl {portal}/monitoring");
    }

    @Test
    void other_ways_to_log_in_are_told_before_the_login() throws Exception {
        assertThat(get("/portal/api/logins", "").body())
                .isEqualTo(
                        "{\"items\":[{\"title\":\"Войти через «Единый вход»\",\"href\":\"/portal/login/provider\"}]}");
    }
}
