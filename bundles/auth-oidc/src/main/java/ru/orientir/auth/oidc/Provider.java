package ru.orientir.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import ru.orientir.auth.Role;

/** The provider as it is configured: who checks its tokens, and what they mean here. */
@Component(
        service = Provider.class,
        configurationPid = "ru.orientir.auth.oidc",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OidcConfig.class)
public final class Provider {

    private final OidcConfig config;
    private final ProviderKeys keys;
    private final Set<JWSAlgorithm> algorithms;
    private final ClaimMapping mapping;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public Provider(OidcConfig config) {
        this(config, Clock.systemUTC());
    }

    Provider(OidcConfig config, Clock clock) {
        this.config = config;
        required("issuer", config.issuer());
        if (config.audiences().length == 0) {
            throw new IllegalArgumentException("Укажите audiences: без него подошёл бы токен для любой системы.");
        }
        this.algorithms = algorithms(config);
        this.mapping =
                new ClaimMapping(config.login_claim(), config.role_claim(), config.organisation_claim(), roles(config));
        this.keys = new ProviderKeys(
                address("jwks_uri", config.jwks_uri()),
                Duration.ofMinutes(Math.max(2, config.keys_life_minutes())),
                clock);
    }

    /** Checks tokens for the portal's interface. */
    Tokens bearer() {
        return tokensFor(Set.of(config.audiences()));
    }

    /** Checks the tokens that end a login: they are for the portal as a client. */
    Tokens login(String client) {
        return tokensFor(Set.of(client));
    }

    private Tokens tokensFor(Set<String> audiences) {
        return new Tokens(keys, algorithms, config.issuer(), audiences, config.clock_skew_seconds());
    }

    ClaimMapping mapping() {
        return mapping;
    }

    private static Set<JWSAlgorithm> algorithms(OidcConfig config) {
        Set<JWSAlgorithm> allowed =
                Arrays.stream(config.algorithms()).map(JWSAlgorithm::parse).collect(Collectors.toSet());
        // With a shared secret among them, whoever knows the public key could sign.
        if (allowed.isEmpty() || !JWSAlgorithm.Family.SIGNATURE.containsAll(allowed)) {
            throw new IllegalArgumentException(
                    "algorithms: допустимы только асимметричные алгоритмы подписи, например RS256.");
        }
        return allowed;
    }

    private static Map<String, String> roles(OidcConfig config) {
        Map<String, String> roles = config.roles().length == 0
                ? Arrays.stream(Role.values())
                        .map(Role::code)
                        .collect(Collectors.toMap(Function.identity(), code -> code))
                : Arrays.stream(config.roles())
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[pair.length - 1].strip()));
        roles.values().stream()
                .filter(code -> Role.ofCode(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("roles: роли «" + code + "» нет.");
                });
        return roles;
    }

    /** @throws IllegalArgumentException if it is no absolute address */
    static URI address(String setting, String text) {
        try {
            URI address = new URI(required(setting, text));
            if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
                throw new URISyntaxException(text, "no address of a server");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(setting + ": укажите полный адрес, https://…", e);
        }
    }

    private static String required(String setting, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Укажите " + setting + ".");
        }
        return text.strip();
    }
}
