package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A gateway in front hands over who it has logged in. */
class GatewayOverHttpTest extends PortalOverHttp {

    private static final String PATH = "/portal/api/session";

    @Test
    void what_a_gateway_hands_over_names_the_caller() throws Exception {
        String answer = send(request(PATH, "").header("X-Front", "word")).body();
        assertThat(new ObjectMapper().readTree(answer).get("account").asText()).isEqualTo("gateway:o");
    }

    @Test
    void a_session_does_not_make_what_was_handed_over_good() throws Exception {
        assertThat(send(request(PATH, cookie("operator")).header("X-Front", "other"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_header_that_came_twice_is_nobodys() throws Exception {
        String cookie = cookie("operator");
        assertThat(send(request(PATH, cookie).header("X-Front", "word").header("x-front", "word"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request(PATH, cookie).header("X-Front", "word, other")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_bearer_token_that_came_twice_is_nobodys() throws Exception {
        String cookie = cookie("operator");
        assertThat(send(request(PATH, cookie)
                                .header("Authorization", "Bearer one")
                                .header("Authorization", "Bearer other"))
                        .statusCode())
                .isEqualTo(400);
    }
}
