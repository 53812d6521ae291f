package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that nobody can answer. */
class RequestsOverHttpTest extends PortalOverHttp {
    @Test
    void what_cannot_be_read_is_refused() throws Exception {
        assertThat(post("{\"login\":\"operator\"}", "application/json")).isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"password\":\"b\",\"role\":\"operator\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("[".repeat(5000), "application/json")).isEqualTo(400);
        assertThat(post("{\"login\":\"a\\u0000\",\"password\":\"b\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"password\":\"\\ud800\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("{\"login\":1,\"password\":\"b\"}", "application/json")).isEqualTo(400);
        assertThat(post("null", "application/json")).isEqualTo(400);
        assertThat(post("", "application/json")).isEqualTo(400);
        assertThat(post("login=operator&password=demo", "application/x-www-form-urlencoded"))
                .isEqualTo(415);
        assertThat(post(" ".repeat(9000), "application/json")).isEqualTo(413);
    }

    @Test
    void unknown_paths_methods_and_ambiguous_addresses() throws Exception {
        assertThat(get("/portal/api/menus", "").statusCode()).isEqualTo(404);
        assertThat(get("/portal/api/menu;x=1", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api/%6denu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal//api/menu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api/menu/.", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api%2fmenu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(send(request("/portal/api/menu", cookie("operator")).DELETE())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void what_waits_for_the_database_says_so_on_every_path_of_its() throws Exception {
        for (String path : List.of("/portal/api/organisations", "/portal/api/organisations/s1")) {
            HttpResponse<String> answer = get(path, "");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("portal.starting");
        }
        assertThat(get("/portal/api/organisationsx", "").statusCode()).isEqualTo(404);
    }

    @Test
    void one_more_slash_behind_an_address_waits_for_nothing() throws Exception {
        for (String path : List.of("/portal/api/session/", "/portal/api/session/x", "/portal/api/menu/")) {
            HttpResponse<String> answer = get(path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("path.unknown");
        }
    }

    @Test
    void an_ambiguous_request_is_refused_for_other_bundles_too() throws Exception {
        assertThat(get("/portal/health/live", "").statusCode()).isEqualTo(200);
        for (String path : List.of("/portal/health/live;x=1", "/portal/health/./live", "/portal/health/%6cive")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("path.ambiguous", "Cache-Control: no-store");
        }
    }

    @Test
    void two_hosts_or_two_lengths_at_once_are_refused() throws Exception {
        for (String path : List.of("/portal/api/menu", "/portal/health/live", "/portal/nothing")) {
            assertThat(raw("GET " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("header.repeated");
        }
        assertThat(raw("POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_query_that_cannot_be_decoded_is_refused() throws Exception {
        for (String query : List.of("%", "q=%zz", "q=%D1%8")) {
            assertThat(raw("GET /portal/api/organisations?" + query
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("path.ambiguous");
        }
    }

    @Test
    void an_address_with_one_more_slash_is_ambiguous_for_whoever_it_was_meant() throws Exception {
        for (String path : List.of("/portal//api/menu", "/portal/api/menu//", "/portal/a/../api/menu")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 400").doesNotContain("Powered by");
        }
    }

    @Test
    void what_is_not_there_is_a_problem_in_the_api_and_a_page_elsewhere() throws Exception {
        HttpResponse<String> problem = get("/portal/api/menus", "");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        for (String path : List.of("/portal/menu", "/portal/apis")) {
            HttpResponse<String> page = get(path, "");
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("text/html");
            assertThat(page.body()).contains("Нет такой страницы").doesNotContain("Powered by");
        }
    }

    @Test
    void a_broken_body_is_the_senders_fault_and_shows_nothing_of_the_inside() throws Exception {
        assertThat(raw("POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"incident\"")
                .doesNotContain("Exception", "jetty");
    }
}
