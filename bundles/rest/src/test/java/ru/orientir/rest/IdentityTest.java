package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.rest.service.BoundServices;

class IdentityTest {

    private static ApiServer server;

    @BeforeAll
    static void start() {
        server = new ApiServer(
                new BoundServices().on().identity(KnownTokens.ofRegion()).services());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/ME", "/me/", "/me.", "/campaigns", "/nothing/here", "/", ""})
    void nobody_is_told_to_log_in_whatever_the_path(String path) {
        Call.Answer answer = server.call("GET", path).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("identity.missing");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("incident").asText()).hasSize(12);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void an_unknown_token_is_nobody() {
        assertThat(server.as("stranger", "GET", "/me").send().status()).isEqualTo(401);
        assertThat(server.call("GET", "/me")
                        .header("Authorization", "Bearer stranger")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORIENTIR_SESSION=stranger; flag",
                "flag; ORIENTIR_SESSION=stranger",
                "=; ORIENTIR_SESSION=stranger;;",
                "$Version=x; ORIENTIR_SESSION=\"stranger\"",
                "a=b=c; ORIENTIR_SESSION=stranger; x y",
                "MY_ORIENTIR_SESSION=operator"
            })
    void the_cookies_of_other_pages_are_not_looked_at(String cookies) {
        assertThat(server.call("GET", "/me").header("Cookie", cookies).send().status())
                .isEqualTo(401);
    }

    @Test
    void two_authorization_headers_are_refused() {
        Call.Answer answer = server.call("GET", "/me")
                .header("Authorization", "Bearer operator")
                .header("Authorization", "Bearer admin")
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("header.repeated");
    }

    @Test
    void what_a_gateway_hands_over_names_the_caller_whatever_the_cookie_says() {
        assertThat(handed("operator").send().code()).isEqualTo("portal.off");
        assertThat(handed("stranger").send().status()).isEqualTo(401);
        assertThat(handed("").send().status()).isEqualTo(401);
    }

    @Test
    void two_headers_of_a_gateway_are_refused_also_put_together_by_a_proxy() {
        for (Call call : List.of(handed("operator").header("x-front", "operator"), handed("operator, operator"))) {
            Call.Answer answer = call.send();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("header.repeated");
        }
    }

    @Test
    void a_write_through_a_gateway_needs_the_header_as_one_by_cookie_does() {
        Call.Answer foreign = server.call("POST", "/campaigns")
                .header(KnownTokens.GATEWAY, "operator")
                .json("{}")
                .send();
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("request.foreign-page");
    }

    private static Call handed(String token) {
        return server.as("operator", "GET", "/campaigns").header(KnownTokens.GATEWAY, token);
    }

    @Test
    void a_write_by_cookie_needs_a_header_that_no_foreign_page_can_send() {
        Call.Answer foreign = server.call("POST", "/campaigns")
                .header("Cookie", "ORIENTIR_SESSION=operator")
                .json("{}")
                .send();
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("request.foreign-page");
        Call.Answer token = server.call("POST", "/campaigns")
                .header("Authorization", "bearer operator")
                .json("{}")
                .send();
        assertThat(token.code()).isEqualTo("portal.off");
    }

    @Test
    void without_an_identity_adapter_everybody_is_refused() {
        try (ApiServer alone = new ApiServer(new BoundServices().services())) {
            Call.Answer answer = alone.as("operator", "GET", "/me").send();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("portal.off");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void a_known_caller_without_a_module_is_told_that_it_is_off() {
        Call.Answer answer = server.as("operator", "GET", "/campaigns").send();
        assertThat(answer.status()).isEqualTo(503);
        // Nobody can judge the role while the policy is away: nothing is permitted.
        assertThat(answer.code()).isEqualTo("portal.off");
    }

    @Test
    void the_description_answers_everybody_and_nothing_else_does() {
        Call.Answer description = server.call("GET", "/openapi.json").send();
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("openapi").asText()).startsWith("3.");
        assertThat(server.call("GET", "/openapi.json/").send().status()).isEqualTo(401);
        assertThat(server.call("GET", "/openapi.json?_wadl").send().status()).isEqualTo(400);
        assertThat(server.call("GET", "/?_wadl").send().status()).isEqualTo(401);
    }

    @Test
    void an_answer_is_never_one_way() {
        Call.Answer answer = server.as("operator", "GET", "/me")
                .header("OnewayRequest", "true")
                .send();
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/me", "/openapi.json", "/me;x=1"}) {
            Call.Answer answer = server.call("GET", path).send();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'self'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }
}
