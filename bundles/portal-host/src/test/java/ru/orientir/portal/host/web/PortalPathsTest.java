package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The group «path» of what a bad input gets, for the portal's own interface: no other writing of an address opens it. */
class PortalPathsTest extends PortalWithRights {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/api/modules;x=1",
                "/portal/api;x=1/modules",
                "/portal/api/modules%3bx=1",
                "/portal/api/%2e%2e/api/modules",
                "/portal/api/../api/modules",
                "/portal/api/./modules",
                "/portal/api//modules",
                "/portal//api/modules",
                "/portal/api%2fmodules",
                "/portal/api/modules%2fmonitoring",
                "/portal/api/modules%00",
                "/portal/api/modules\u0000",
                "/portal/api/modules%2500",
                "/portal/api/modules\\",
                "/portal/api/%6dodules"
            })
    void an_ambiguous_path_is_refused(String path) throws IOException {
        for (String verb : List.of("GET", "POST")) {
            assertThat(
                            raw(
                                    verb + " " + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ORIENTIR_SESSION=admin\r\n\r\n"))
                    .as(verb)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/modules/", "/api/MODULES", "/API/modules", "/api/modules.", "/api/organisations/S2"})
    void upper_case_a_trailing_slash_or_dot_let_nobody_in(String path) throws Exception {
        for (String login : LOGINS) {
            assertThat(status("GET", "/portal" + path, login)).as(login).isIn(401, 403, 404, 405);
        }
        assertThat(status("GET", "/portal" + path, "org-s1")).isIn(403, 404);
    }
}
