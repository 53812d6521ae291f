package ru.orientir.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.portal.Account;
import ru.orientir.portal.IdentityUnavailable;

/** What a gateway hands over. The refusals of a token as such are told in {@link OidcTokensTest}; over HTTP they stand in the container's tests. */
class GatewayTest {

    private static final Account OPERATOR = new Account("gateway:operator-test", "operator", "rcokio");
    private static final String PEER = "10.0.0.7";

    @TempDir
    private Path folder;

    private ECKey key;
    private Path file;

    @BeforeEach
    void writeKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).generate();
        file = folder.resolve("gateway.pem");
        Files.writeString(file, pem(key.toPublicKey()));
    }

    private Gateway gateway(Map<String, Object> more) {
        Map<String, Object> set = new HashMap<>(Map.of(
                "key_file",
                file.toString(),
                "peers",
                new String[] {PEER},
                "issuer",
                "front",
                "audiences",
                new String[] {"orientir"},
                "longest_life_seconds",
                120,
                "clock_skew_seconds",
                10));
        set.putAll(more);
        return new Gateway(Configured.gateway(set));
    }

    private static JWTClaimsSet.Builder good() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("front")
                .audience("orientir")
                .subject("operator-test")
                .claim("orientir_role", "operator")
                .claim("orientir_organisation", "rcokio")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(JWSHeader.Builder header, ECKey key, JWTClaimsSet.Builder claims) throws Exception {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private String signed(JWTClaimsSet.Builder claims) throws Exception {
        return signed(new JWSHeader.Builder(JWSAlgorithm.ES256), key, claims);
    }

    @Test
    void a_token_from_a_peer_of_the_list_names_the_account() throws Exception {
        assertThat(gateway(Map.of()).account(signed(good()), PEER)).contains(OPERATOR);
        assertThat(gateway(Map.of()).account(signed(good()), "10.0.0.8")).isEmpty();
        assertThat(gateway(Map.of()).account(signed(good().subject("desk@mail.example")), PEER))
                .isEmpty();
    }

    @Test
    void a_token_that_lives_longer_than_allowed_or_begins_later_is_refused() throws Exception {
        Gateway gateway = gateway(Map.of());
        Instant now = Instant.now();
        assertThat(gateway.account(signed(good().expirationTime(Date.from(now.plusSeconds(119)))), PEER))
                .contains(OPERATOR);
        assertThat(gateway.account(signed(good().expirationTime(Date.from(now.plusSeconds(122)))), PEER))
                .isEmpty();
        assertThat(gateway.account(
                        signed(good().issueTime(Date.from(now.plusSeconds(60)))
                                .expirationTime(Date.from(now.plusSeconds(120)))),
                        PEER))
                .isEmpty();
        assertThat(gateway.account(signed(good().issueTime(null)), PEER)).isEmpty();
    }

    @Test
    void keys_are_read_as_pem_and_as_a_set_and_again_when_they_have_changed() throws Exception {
        Gateway gateway = gateway(Map.of());
        String first = signed(good());
        assertThat(gateway.account(first, PEER)).contains(OPERATOR);

        ECKey next = new ECKeyGenerator(Curve.P_256).keyID("next").generate();
        RSAKey rsa = Issuer.key("rsa");
        write(pem(rsa.toPublicKey()) + pem(next.toPublicKey()), 1);
        String second = signed(new JWSHeader.Builder(JWSAlgorithm.ES256), next, good());
        assertThat(gateway.account(second, PEER)).contains(OPERATOR);
        assertThat(gateway.account(Issuer.sign(new JWSHeader.Builder(JWSAlgorithm.RS256), rsa, good().build()), PEER))
                .contains(OPERATOR);
        assertThat(gateway.account(first, PEER)).isEmpty();

        write(new JWKSet((JWK) next).toString(true), 2);
        String named = signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("next"), next, good());
        assertThat(gateway.account(named, PEER)).contains(OPERATOR);
        String other = signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("other"), next, good());
        assertThat(gateway.account(other, PEER)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_no_refusal() throws Exception {
        Gateway gateway = gateway(Map.of());
        String token = signed(good());
        for (String text : new String[] {
            "",
            "{",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "-----BEGIN PUBLIC KEY-----\nAA=A=\n-----END PUBLIC KEY-----"
        }) {
            write(text, text.length());
            assertThatThrownBy(() -> gateway.account(token, PEER)).isInstanceOf(IdentityUnavailable.class);
        }
        Files.delete(file);
        assertThatThrownBy(() -> gateway.account(token, PEER)).isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void keys_from_an_address_serve_as_a_providers_do() throws Exception {
        try (Issuer keys = new Issuer()) {
            Gateway gateway = gateway(Map.of("key_file", "", "jwks_uri", keys.address("/keys")));
            assertThat(gateway.account(keys.sign(good().build()), PEER)).contains(OPERATOR);
            assertThat(gateway.account(signed(good()), PEER)).isEmpty();
        }
    }

    @Test
    void a_configuration_that_would_trust_too_much_is_refused() {
        assertThatThrownBy(() -> gateway(Map.of("peers", new String[0]))).hasMessageContaining("Укажите peers");
        assertThatThrownBy(() -> gateway(Map.of("peers", new String[] {" , "}))).hasMessageContaining("Укажите peers");
        assertThatThrownBy(() -> gateway(Map.of("audiences", new String[0]))).hasMessageContaining("audiences");
        assertThatThrownBy(() -> gateway(Map.of("issuer", " "))).hasMessageContaining("issuer");
        assertThatThrownBy(() -> gateway(Map.of("algorithms", new String[] {"HS256"})))
                .hasMessageContaining("асимметричные");
        assertThatThrownBy(() -> gateway(Map.of("longest_life_seconds", 0)))
                .hasMessageContaining("longest.life.seconds");
        assertThatThrownBy(() -> gateway(Map.of("jwks_uri", "https://front/keys")))
                .hasMessageContaining("одно из двух");
        assertThatThrownBy(() -> gateway(Map.of("key_file", ""))).hasMessageContaining("одно из двух");
        for (String header : new String[] {"", "Authorization", "cookie", "X_Portal", "X:Y", "X-Forwarded-For"}) {
            assertThatThrownBy(() -> gateway(Map.of("header", header))).hasMessageContaining("header:");
        }
    }

    /** @param later seconds, since files know of no smaller steps everywhere */
    private void write(String text, int later) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-05-01T12:00:00Z").plusSeconds(later)));
    }

    private static String pem(Key key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
