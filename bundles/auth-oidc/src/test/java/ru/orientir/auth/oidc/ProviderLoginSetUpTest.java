package ru.orientir.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import ru.orientir.portal.LoginWay;

/** What a container knows of the login, in a real one. */
class ProviderLoginSetUpTest {

    private static final String SECRET = "known-to-two";

    private Framework framework;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of("org.osgi.framework.storage", cache.toString(), "felix.log.level", "0"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void the_login_is_offered_while_it_is_configured_and_no_service_shows_its_secret() throws Exception {
        ProviderLoginSetUp setUp = new ProviderLoginSetUp(provider(), login(), framework.getBundleContext());
        BundleContext context = framework.getBundleContext();
        assertThat(context.getService(context.getServiceReference(LoginWay.class)))
                .isSameAs(context.getService(context.getServiceReference(ProviderLogin.class)))
                .extracting(LoginWay::href)
                .isEqualTo("/portal/login/provider");
        assertThat(Arrays.stream(framework.getRegisteredServices()).map(ProviderLoginSetUpTest::shown))
                .isNotEmpty()
                .noneMatch(properties -> properties.contains(SECRET));

        setUp.end();
        assertThat(context.getServiceReference(LoginWay.class)).isNull();
    }

    private static String shown(ServiceReference<?> service) {
        return Arrays.stream(service.getPropertyKeys())
                .map(key -> key + "=" + service.getProperty(key))
                .toList()
                .toString();
    }

    private static Provider provider() {
        return new Provider(
                Configured.provider(Map.of(
                        "issuer", "https://id.example.org/realms/oblast",
                        "jwks_uri", "https://id.example.org/certs",
                        "audiences", new String[] {"orientir"})),
                Clock.systemUTC());
    }

    private static LoginConfig login() {
        return Configured.login(Map.of(
                "authorization_endpoint", "https://id.example.org/auth",
                "token_endpoint", "https://id.example.org/token",
                "client_id", "portal",
                "client_secret", SECRET,
                "redirect_uri", "https://portal.example.org/portal/login/callback"));
    }
}
