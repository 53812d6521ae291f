package ru.orientir.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.IdentityUnavailable;

/** Tokens good and bad, against a provider within the test. */
class OidcTokensTest {

    private static final Account MUNICIPALITY = new Account("oidc:mo.agapovka", "municipality", "m01");

    private final Hands clock = new Hands();
    private Issuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = new Issuer();
        issuer.vouchFor(Map.of(
                "preferred_username", "mo.agapovka",
                "realm_access", Map.of("roles", List.of("offline_access", "mouo")),
                "orientir_organisation", "m01"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private OidcTokens tokens() {
        return tokens(Map.of());
    }

    private OidcTokens tokens(Map<String, Object> more) {
        return new OidcTokens(new Provider(Configured.provider(settings(more)), clock));
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> set = new HashMap<>(Map.of(
                "issuer",
                issuer.name(),
                "jwks_uri",
                issuer.address("/keys"),
                "audiences",
                new String[] {"orientir"},
                "role_claim",
                "realm_access.roles",
                "roles",
                new String[] {"mouo=municipality", "school=organisation"}));
        set.putAll(more);
        return set;
    }

    private JWTClaimsSet.Builder good() {
        return issuer.claims(Instant.now(), "orientir");
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first");
    }

    @Test
    void a_good_token_names_the_account_by_its_claims() {
        assertThat(tokens().account(issuer.sign(good().build()))).contains(MUNICIPALITY);
        String access = Issuer.sign(header().type(new JOSEObjectType("at+jwt")), issuer.key(), good().build());
        assertThat(tokens().account(access)).contains(MUNICIPALITY);
    }

    @Test
    void what_is_not_the_providers_word_is_nobody() throws Exception {
        OidcTokens tokens = tokens();
        Instant now = Instant.now();
        RSAKey stranger = Issuer.key("first");
        Map<String, String> bad = new HashMap<>();
        bad.put("empty", "");
        bad.put("no token at all", "abc");
        bad.put("alg none", new PlainJWT(good().build()).serialize());
        bad.put("signed with the public key as a secret", secret());
        bad.put("signed by a stranger", Issuer.sign(header(), stranger, good().build()));
        bad.put("no audience", issuer.sign(good().audience((String) null).build()));
        bad.put("another audience", issuer.sign(good().audience("elsewhere").build()));
        bad.put("another issuer", issuer.sign(good().issuer("http://elsewhere").build()));
        bad.put("no issuer", issuer.sign(good().issuer(null).build()));
        bad.put("no end", issuer.sign(good().expirationTime(null).build()));
        bad.put(
                "ended",
                issuer.sign(
                        good().expirationTime(Date.from(now.minusSeconds(120))).build()));
        bad.put(
                "not yet valid",
                issuer.sign(
                        good().notBeforeTime(Date.from(now.plusSeconds(120))).build()));
        bad.put(
                "issued later than now",
                issuer.sign(good().issueTime(Date.from(now.plusSeconds(6000)))
                        .expirationTime(Date.from(now.plusSeconds(6060)))
                        .build()));
        bad.put(
                "not an access token",
                Issuer.sign(header().type(new JOSEObjectType("logout+jwt")), issuer.key(), good().build()));
        bad.put(
                "critical extension",
                Issuer.sign(
                        header().criticalParams(java.util.Set.of("x")).customParam("x", 1),
                        issuer.key(),
                        good().build()));
        bad.put("1 MB", "e".repeat(1 << 20));
        bad.forEach((what, token) -> assertThat(tokens.account(token)).as(what).isEmpty());
    }

    @Test
    void a_token_that_says_where_its_key_is_calls_nobody() throws Exception {
        OidcTokens tokens = tokens();
        RSAKey own = Issuer.key("own");
        for (JWSHeader.Builder header : List.of(
                header().jwkURL(URI.create(issuer.address("/mine"))),
                header().x509CertURL(URI.create(issuer.address("/mine"))),
                header().jwk(own.toPublicJWK()),
                header().keyID("../../etc/passwd"),
                header().keyID("x' OR '1'='1"))) {
            assertThat(tokens.account(Issuer.sign(header, own, good().build()))).isEmpty();
        }
        assertThat(tokens.account(new PlainJWT(good().build()).serialize())).isEmpty();
        assertThat(tokens.account(secret())).isEmpty();
        assertThat(issuer.calls).isEmpty();
    }

    @Test
    void clocks_may_differ_by_what_is_configured() {
        String late = issuer.sign(
                good().expirationTime(Date.from(Instant.now().minusSeconds(30))).build());
        assertThat(tokens().account(late)).contains(MUNICIPALITY);
        assertThat(tokens(Map.of("clock_skew_seconds", 5)).account(late)).isEmpty();
        String early = issuer.sign(
                good().issueTime(Date.from(Instant.now().plusSeconds(30))).build());
        assertThat(tokens().account(early)).contains(MUNICIPALITY);
        assertThat(tokens(Map.of("clock_skew_seconds", 5)).account(early)).isEmpty();
    }

    @Test
    void ten_thousand_unknown_keys_cause_one_fetch_a_minute() {
        OidcTokens tokens = tokens();
        String good = issuer.sign(good().build());
        assertThat(tokens.account(good)).contains(MUNICIPALITY);
        // One signature is enough: the name of the key stands in a header that nobody has checked yet.
        String signature = good.substring(good.lastIndexOf('.'));
        for (int i = 0; i < 10_000; i++) {
            String named = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("{\"alg\":\"RS256\",\"kid\":\"k" + i + "\"}").getBytes());
            assertThat(tokens.account(named + good.substring(good.indexOf('.'), good.lastIndexOf('.')) + signature))
                    .isEmpty();
        }
        assertThat(issuer.calls).containsExactly("/keys");
        clock.pass(ProviderKeys.PAUSE);
        tokens.account(Issuer.sign(header().keyID("other"), issuer.key(), good().build()));
        assertThat(issuer.calls).hasSize(2);
    }

    @Test
    void a_new_key_is_learned_and_the_old_one_forgotten() {
        OidcTokens tokens = tokens();
        String old = issuer.sign(good().build());
        assertThat(tokens.account(old)).contains(MUNICIPALITY);
        issuer.rotate("second");
        clock.pass(ProviderKeys.PAUSE);
        assertThat(tokens.account(issuer.sign(good().build()))).contains(MUNICIPALITY);
        assertThat(tokens.account(old)).isEmpty();
    }

    @Test
    void the_health_check_warns_while_the_provider_is_away() {
        Provider provider = new Provider(Configured.provider(settings(Map.of("keys_life_minutes", 10))), clock);
        ProviderCheck check = new ProviderCheck(provider.keys(), clock);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
        issuer.away(true);
        clock.pass(Duration.ofMinutes(9));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.WARN);
        issuer.away(false);
        clock.pass(ProviderKeys.PAUSE);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void known_keys_serve_while_the_provider_is_away_until_their_end() {
        OidcTokens tokens = tokens(Map.of("keys_life_minutes", 10));
        String token = issuer.sign(good().build());
        assertThat(tokens.account(token)).contains(MUNICIPALITY);
        issuer.away(true);
        clock.pass(Duration.ofMinutes(9));
        assertThat(tokens.account(token)).contains(MUNICIPALITY);
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> tokens.account(token)).isInstanceOf(IdentityUnavailable.class);
        issuer.away(false);
        clock.pass(ProviderKeys.PAUSE);
        assertThat(tokens.account(token)).contains(MUNICIPALITY);
    }

    @Test
    void a_provider_that_was_never_reached_is_no_refusal() {
        issuer.away(true);
        OidcTokens tokens = tokens();
        String token = issuer.sign(good().build());
        assertThatThrownBy(() -> tokens.account(token)).isInstanceOf(IdentityUnavailable.class);
        assertThatThrownBy(() -> tokens.account(token)).isInstanceOf(IdentityUnavailable.class);
        assertThat(issuer.calls).hasSize(1);
    }

    @Test
    void claims_that_name_no_account_or_several_roles_are_nobody() {
        OidcTokens tokens = tokens();
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("realm_access", Map.of("roles", List.of("stranger"))),
                Map.of("realm_access", Map.of("roles", List.of("mouo", "school"))),
                Map.of("realm_access", "mouo"),
                Map.of("orientir_organisation", 74),
                Map.of("orientir_organisation", ""),
                Map.of("preferred_username", "a b"),
                Map.of("preferred_username", "mo.agapovka@mail.example"),
                Map.of("preferred_username", List.of("a")))) {
            JWTClaimsSet.Builder changed = good();
            claims.forEach(changed::claim);
            assertThat(tokens.account(issuer.sign(changed.build())))
                    .as("%s", claims)
                    .isEmpty();
        }
    }

    @Test
    void lists_stand_in_one_line_of_a_file() {
        OidcTokens tokens = tokens(Map.of(
                "audiences", new String[] {"elsewhere, orientir"},
                "algorithms", new String[] {"ES256, RS256"},
                "roles", new String[] {"mouo=municipality, school=organisation"}));
        assertThat(tokens.account(issuer.sign(good().build()))).contains(MUNICIPALITY);
    }

    @Test
    void a_configuration_that_would_trust_too_much_is_refused() {
        assertThatThrownBy(() -> tokens(Map.of("algorithms", new String[] {"RS256", "HS256"})))
                .hasMessageContaining("асимметричные");
        assertThatThrownBy(() -> tokens(Map.of("algorithms", new String[] {"none"})))
                .hasMessageContaining("асимметричные");
        assertThatThrownBy(() -> tokens(Map.of("audiences", new String[0]))).hasMessageContaining("audiences");
        assertThatThrownBy(() -> tokens(Map.of("jwks_uri", "keys.json"))).hasMessageContaining("jwks.uri");
        assertThatThrownBy(() -> tokens(Map.of("roles", new String[] {"mouo=tsar"})))
                .hasMessageContaining("«tsar»");
    }

    private String secret() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), good().build());
        token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-05-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
