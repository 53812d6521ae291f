package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Login, session and logout. */
class LoginOverHttpTest extends PortalOverHttp {
    @Test
    void a_login_gives_a_cookie_that_scripts_and_other_sites_do_not_get() throws Exception {
        HttpResponse<String> answer = login("operator", "demo");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("ORIENTIR_SESSION=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_wrong_login_is_a_problem_in_russian() throws Exception {
        HttpResponse<String> answer = login("operator", "Demo");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("session.wrong");
        assertThat(problem.get("title").asText()).isEqualTo("Вход не выполнен");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("incident").asText()).matches("[0-9a-f]{12}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void repeated_failures_are_told_to_wait() throws Exception {
        for (int time = 0; time < 5; time++) {
            login("operator", "wrong");
        }
        HttpResponse<String> answer = login("operator", "demo");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(50L, 60L);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("session.locked");
        assertThat(problem.get("detail").asText())
                .matches("С этим логином было слишком много неудачных попыток\\. Повторите после \\d\\d:\\d\\d.*");
    }

    @Test
    void behind_a_trusted_proxy_failures_are_counted_by_the_address_that_it_tells() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(login("operator", "wrong", "198.51.100.4")).isEqualTo(401);
        }
        assertThat(login("operator", "demo", "198.51.100.4")).isEqualTo(429);
        assertThat(login("operator", "demo", "203.0.113.9")).isEqualTo(204);
        // What a client claims of itself does not help it, nor does it keep out whom it names.
        assertThat(login("operator", "demo", "203.0.113.9, 198.51.100.4")).isEqualTo(429);
        assertThat(login("operator", "demo", "198.51.100.4, 203.0.113.9")).isEqualTo(204);
        assertThat(login("operator", "demo", "198.51.100.4:5123, 10.0.0.7")).isEqualTo(429);
    }

    @Test
    void logging_out_ends_the_session() throws Exception {
        String cookie = cookie("operator");
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = logout(cookie);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void the_browser_forgets_a_session_that_cannot_be_ended() throws Exception {
        String cookie = cookie("operator");
        store.goAway();
        HttpResponse<String> answer = logout(cookie);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ORIENTIR_SESSION=;")
                .contains("Max-Age=0");
    }

    @Test
    void a_foreign_page_logs_nobody_out() throws Exception {
        String cookie = cookie("operator");
        HttpResponse<String> answer =
                send(request("/portal/api/session", cookie).DELETE());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new ObjectMapper().readTree(answer.body()).get("code").asText())
                .isEqualTo("request.foreign-page");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void two_sessions_at_once_are_refused_and_logging_out_ends_both() throws Exception {
        String operator = cookie("operator");
        String admin = cookie("admin");
        assertThat(get("/portal/api/menu", operator + "; " + admin).statusCode())
                .isEqualTo(400);
        logout(operator + "; " + admin);
        assertThat(get("/portal/api/menu", operator).statusCode()).isEqualTo(401);
        assertThat(get("/portal/api/menu", admin).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_tells_whose_it_is() throws Exception {
        assertThat(get("/portal/api/session", "").statusCode()).isEqualTo(401);
        JsonNode session = new ObjectMapper()
                .readTree(get("/portal/api/session", cookie("operator")).body());
        assertThat(session.get("account").asText()).isEqualTo("operator");
        assertThat(session.get("role").asText()).isEqualTo("operator");
        assertThat(session.get("organisation").get("name").asText()).isEqualTo("РЦОКИО");
    }
}
