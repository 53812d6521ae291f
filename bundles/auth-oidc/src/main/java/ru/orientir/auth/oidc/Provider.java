package ru.orientir.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The provider as it is configured: who checks its tokens, and what they mean here. */
@Component(
        service = Provider.class,
        configurationPid = "ru.orientir.auth.oidc",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OidcConfig.class)
public final class Provider {

    /** Keeps the accounts of a provider and those of the container apart: no container login has a colon. */
    private static final String PREFIX = "oidc:";

    private final OidcConfig config;
    private final Set<String> audiences;
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
        Settings.required("issuer", config.issuer());
        this.audiences = Settings.audiences(config.audiences());
        this.algorithms = Settings.algorithms(config.algorithms());
        this.mapping = new ClaimMapping(
                PREFIX,
                config.login_claim(),
                config.role_claim(),
                config.organisation_claim(),
                Settings.roles(config.roles()));
        this.keys = new ProviderKeys(
                Settings.address("jwks.uri", config.jwks_uri()),
                Duration.ofMinutes(Math.max(2, config.keys_life_minutes())),
                clock);
    }

    /** Checks tokens for the portal's interface. */
    Tokens bearer() {
        return tokensFor(audiences);
    }

    /** Checks the tokens that end a login: they are for the portal as a client. */
    Tokens login(String client) {
        return tokensFor(Set.of(client));
    }

    private Tokens tokensFor(Set<String> audiences) {
        return new Tokens(keys, algorithms, config.issuer(), audiences, config.clock_skew_seconds());
    }

    ProviderKeys keys() {
        return keys;
    }

    ClaimMapping mapping() {
        return mapping;
    }
}
