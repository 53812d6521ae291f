package ru.orientir.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalSessions;

/** A browser is sent to the provider and comes back. */
class ProviderLoginServletTest {

    private static final Account OPERATOR = new Account("oidc:desk", "operator", "rcokio");

    private final Server portal = new Server(0);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<Account> admitted = new ArrayList<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private Issuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = new Issuer();
        issuer.vouchFor(
                Map.of("preferred_username", "desk", "orientir_role", "operator", "orientir_organisation", "rcokio"));
        ServletContextHandler context = new ServletContextHandler(null, "/portal");
        portal.setHandler(context);
        portal.start();
        Provider provider = new Provider(
                Configured.provider(Map.of(
                        "issuer", issuer.name(),
                        "jwks_uri", issuer.address("/keys"),
                        "audiences", new String[] {"orientir"})),
                Clock.systemUTC());
        ProviderLogin login = new ProviderLogin(
                provider,
                Configured.login(Map.of(
                        "authorization_endpoint", issuer.address("/authorize"),
                        "token_endpoint", issuer.address("/token"),
                        "client_id", Issuer.CLIENT,
                        "redirect_uri",
                                portal.getURI()
                                        .resolve("/portal/login/callback")
                                        .toString())));
        ServletHolder servlet = new ServletHolder(new ProviderLoginServlet(login, new Sessions(), audited::add));
        context.addServlet(servlet, "/login/provider");
        context.addServlet(servlet, "/login/callback");
    }

    @AfterEach
    void stop() throws Exception {
        portal.stop();
        issuer.close();
    }

    @Test
    void who_comes_back_from_the_provider_is_logged_in_where_they_wanted_to_be() throws Exception {
        HttpResponse<String> begun = get("/portal/login/provider?next=%2Fmonitoring%2Fforms%2F7", "");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(cookie(begun)).contains("HttpOnly", "SameSite=Lax", "Path=/portal/login");
        URI page = URI.create(header(begun, "Location"));
        assertThat(page.toString()).startsWith(issuer.address("/authorize?"));
        assertThat(Issuer.fields(page.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid");

        HttpResponse<String> back = get(issuer.agree(page), pair(begun));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(header(back, "Location")).isEqualTo("/monitoring/forms/7");
        assertThat(back.headers().allValues("Set-Cookie")).anyMatch(line -> line.startsWith("ORIENTIR_SESSION=opened"));
        assertThat(admitted).containsExactly(OPERATOR);
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_logs_nobody_in() throws Exception {
        HttpResponse<String> begun = get("/portal/login/provider", "");
        HttpResponse<String> other = get("/portal/login/provider", "");
        URI back = issuer.agree(URI.create(header(begun, "Location")));
        assertThat(get(back, "").statusCode()).isEqualTo(400);
        assertThat(get(back, pair(other)).statusCode()).isEqualTo(400);
        assertThat(get("/portal/login/callback?error=access_denied", pair(begun))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admitted).isEmpty();
    }

    @Test
    void a_code_serves_once_and_only_with_its_verifier() throws Exception {
        HttpResponse<String> begun = get("/portal/login/provider", "");
        URI back = issuer.agree(URI.create(header(begun, "Location")));
        String stolen = pair(begun).replaceFirst("\\.[^.]+\\.", ".another-verifier.");
        HttpResponse<String> refused = get(back, stolen);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .as("whose account it is nobody knows, so nothing is said of it")
                .contains("Вход не подтверждён", "Войдите ещё раз")
                .doesNotContain("нет роли");
        assertThat(get(back, pair(begun)).statusCode()).isEqualTo(403);
        assertThat(admitted).isEmpty();
        assertThat(audited).as("a stranger does not write into the audit log").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"два слова", "desk@mail.example"})
    void who_names_no_login_that_we_could_write_down_is_refused_as_somebody_of_the_provider(String login)
            throws Exception {
        issuer.vouchFor(
                Map.of("preferred_username", login, "orientir_role", "operator", "orientir_organisation", "rcokio"));
        HttpResponse<String> begun = get("/portal/login/provider", "");
        assertThat(get(issuer.agree(URI.create(header(begun, "Location"))), pair(begun))
                        .statusCode())
                .isEqualTo(403);
        assertThat(audited).extracting(AuditEntry::account).containsExactly("oidc:?");
    }

    @Test
    void another_site_is_not_gone_to_afterwards() throws Exception {
        for (String next :
                List.of("https://elsewhere.example/", "//elsewhere.example/", "/%5Celsewhere.example", "/%09/e")) {
            HttpResponse<String> begun = get("/portal/login/provider?next=" + next, "");
            HttpResponse<String> back = get(issuer.agree(URI.create(header(begun, "Location"))), pair(begun));
            assertThat(header(back, "Location")).as(next).isEqualTo("/");
        }
    }

    @Test
    void an_account_without_a_role_here_is_told_so_and_a_provider_that_is_away_too() throws Exception {
        issuer.vouchFor(Map.of("preferred_username", "desk", "orientir_organisation", "rcokio"));
        HttpResponse<String> begun = get("/portal/login/provider", "");
        HttpResponse<String> refused = get(issuer.agree(URI.create(header(begun, "Location"))), pair(begun));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("нет роли или организации");

        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::result)
                .containsExactly(tuple("oidc:desk", "session:open", AuditResult.DENIED));

        begun = get("/portal/login/provider", "");
        URI back = issuer.agree(URI.create(header(begun, "Location")));
        issuer.away(true);
        assertThat(get(back, pair(begun)).statusCode()).isEqualTo(503);
        assertThat(admitted).isEmpty();
    }

    @Test
    void an_account_that_the_portal_has_closed_gets_no_session_and_is_told_so() throws Exception {
        issuer.vouchFor(
                Map.of("preferred_username", "closed", "orientir_role", "operator", "orientir_organisation", "rcokio"));
        HttpResponse<String> begun = get("/portal/login/provider", "");
        HttpResponse<String> refused = get(issuer.agree(URI.create(header(begun, "Location"))), pair(begun));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Учётная запись закрыта", "Обратитесь к оператору");
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(line -> line.startsWith("ORIENTIR_SESSION"));
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return get(portal.getURI().resolve(path), cookie);
    }

    private HttpResponse<String> get(URI address, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer) {
        return header(answer, "Set-Cookie");
    }

    private static String pair(HttpResponse<String> answer) {
        return cookie(answer).split(";", 2)[0];
    }

    private final class Sessions implements PortalSessions {

        @Override
        public Optional<Account> resolve(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<String> admit(Account account, boolean secure) {
            if (isClosed(account.login())) {
                return Optional.empty();
            }
            admitted.add(account);
            return Optional.of(COOKIE + "=opened");
        }

        @Override
        public boolean isClosed(String login) {
            return login.equals("oidc:closed");
        }
    }
}
