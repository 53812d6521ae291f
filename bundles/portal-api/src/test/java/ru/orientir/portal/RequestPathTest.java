package ru.orientir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitoring/api/v1/me;x=1",
                "/monitoring/api/v1/%2e%2e/me",
                "/monitoring/api/v1/%2E/me",
                "/monitoring//api/v1/me",
                "/monitoring/api%2Fv1/me",
                "/monitoring/api/v1/me%00",
                "/monitoring/api/v1/../me",
                "/monitoring/api/v1/.",
                "/monitoring/api/v1/a\\b",
                "/monitoring/api/v1/%252e/me",
                "/monitoring/api/v1/%6de",
                "/monitoring/api/v1/me%3Bx=1",
                "/monitoring/api/v1/me%20",
                "/monitoring/api/v1/me\u0000",
                "/monitoring/api/v1/me%zz",
                "/portal/api/..menu",
                "/portal/api/menu%",
                "",
                "*",
                "monitoring"
            })
    void a_path_with_two_readings_is_refused(String path) {
        assertThat(RequestPath.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitoring/api/v1/me",
                "/monitoring/api/v1/campaigns/1/consolidated.xlsx",
                "/monitoring/api/v1/results/%D1%88"
            })
    void an_ordinary_path_passes(String path) {
        assertThat(RequestPath.isAmbiguous(path)).isFalse();
    }

    @Test
    void a_query_that_cannot_be_decoded_is_broken() {
        assertThat(RequestPath.isBroken("q=%zz")).isTrue();
        assertThat(RequestPath.isBroken("q=%")).isTrue();
        assertThat(RequestPath.isBroken("q=%D1%88&size=10")).isFalse();
        assertThat(RequestPath.isBroken(null)).isFalse();
    }
}
