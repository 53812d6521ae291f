package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every answer of the portal tells the browser. */
class HeadersOverHttpTest extends PortalOverHttp {

    private static final List<String> PATHS = List.of(
            "/portal/api/session",
            "/portal/api/notes",
            "/portal/api/menu",
            "/portal/api/modules",
            "/portal/api/nothing",
            "/portal/api/menu;x=1",
            "/portal/nothing");

    @Test
    void nothing_may_be_run_framed_kept_or_loaded_by_others() throws Exception {
        for (String path : PATHS) {
            assertThat(get(path, "").headers().map())
                    .as(path)
                    .containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsKey("permissions-policy")
                    .doesNotContainKey("strict-transport-security");
        }
    }

    /** Behind a proxy that speaks HTTPS. */
    @Nested
    class BehindHttps extends PortalOverHttp {

        @Override
        boolean behindHttps() {
            return true;
        }

        @Test
        void browsers_come_by_https_only() throws Exception {
            assertThat(get("/portal/api/notes", "").headers().map())
                    .containsEntry("strict-transport-security", List.of("max-age=31536000"));
            assertThat(login("operator", "demo").headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Secure"));
        }
    }
}
