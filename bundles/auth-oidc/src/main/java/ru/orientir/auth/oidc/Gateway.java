package ru.orientir.auth.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.Account;
import ru.orientir.portal.GatewayTokens;
import ru.orientir.portal.Networks;

/** The accounts that a gateway in front of the portal hands over, in tokens that it signs anew for each request or few. */
@Component(configurationPid = "ru.orientir.auth.gateway", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = GatewayConfig.class)
public final class Gateway implements GatewayTokens {

    /** Keeps the accounts of a gateway apart from those of a provider and of the container. */
    private static final String PREFIX = "gateway:";

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    /** Headers that mean something else already, or that anybody may send. */
    private static final Set<String> TAKEN =
            Set.of("authorization", "cookie", "host", "x-requested-with", "x-forwarded-for", "forwarded");

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final String header;
    private final Networks peers;
    private final Tokens tokens;
    private final Duration longestLife;
    private final ClaimMapping mapping;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public Gateway(GatewayConfig config) {
        this(config, Clock.systemUTC());
    }

    Gateway(GatewayConfig config, Clock clock) {
        this.header = config.header().strip();
        if (!HEADER.matcher(header).matches() || TAKEN.contains(header.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "header: укажите заголовок, который пишет только шлюз, например X-Portal-Identity.");
        }
        if (config.longest_life_seconds() < 1) {
            throw new IllegalArgumentException("longest.life.seconds: укажите число больше нуля, например 120.");
        }
        this.peers = Networks.of("peers", List.of(config.peers()));
        if (peers.isEmpty()) {
            // Everybody could be the gateway.
            throw new IllegalArgumentException("Укажите peers: адреса шлюза, например 10.0.0.7.");
        }
        this.longestLife = Duration.ofSeconds(config.longest_life_seconds());
        this.tokens = new Tokens(
                keys(config, clock),
                Settings.algorithms(config.algorithms()),
                Settings.required("issuer", config.issuer()),
                Settings.audiences(config.audiences()),
                config.clock_skew_seconds());
        this.mapping = new ClaimMapping(
                PREFIX,
                config.login_claim(),
                config.role_claim(),
                config.organisation_claim(),
                Settings.roles(config.roles()));
    }

    private static JWKSource<SecurityContext> keys(GatewayConfig config, Clock clock) {
        if (config.key_file().isBlank() == config.jwks_uri().isBlank()) {
            throw new IllegalArgumentException("Укажите key.file или jwks.uri: одно из двух.");
        }
        return config.key_file().isBlank()
                ? new ProviderKeys(
                        Settings.address("jwks.uri", config.jwks_uri()),
                        Duration.ofMinutes(Math.max(2, config.keys_life_minutes())),
                        clock)
                : new FileKeys(Path.of(config.key_file().strip()));
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Optional<Account> account(String token, String peer) {
        if (Networks.address(peer).filter(peers::contain).isEmpty()) {
            LOG.info("The header {} came from {}, which is not among the peers of the gateway", header, peer);
            return Optional.empty();
        }
        return tokens.claims(token).filter(this::livesShortly).flatMap(mapping::account);
    }

    /** Whoever got hold of a token shall not have it for long. */
    private boolean livesShortly(JWTClaimsSet claims) {
        Instant begin = claims.getIssueTime().toInstant();
        return !claims.getExpirationTime().toInstant().isAfter(begin.plus(longestLife));
    }
}
