package ru.orientir.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a gateway hands over, written from RFC 7515 with nothing but the JDK. */
final class GatewayKey {

    private static final Map<String, Object> HEADER = Map.of("alg", "ES256", "typ", "JWT");

    private final KeyPair pair;

    GatewayKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    /** Good claims of the operator for a minute from now. */
    static Map<String, Object> operator() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://id.example.org");
        claims.put("aud", "orientir");
        claims.put("sub", "operator-test");
        claims.put("orientir_role", "operator");
        claims.put("orientir_organisation", "rcokio");
        claims.put("iat", now);
        claims.put("exp", now + 60);
        return claims;
    }

    /** The operator's with one claim changed, or left out for null. */
    static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = operator();
        claims.put(claim, value);
        claims.values().removeIf(java.util.Objects::isNull);
        return claims;
    }

    String sign(Map<String, Object> claims) throws Exception {
        return sign(Map.of(), claims);
    }

    /** @param more parameters of the header */
    String sign(Map<String, Object> more, Map<String, Object> claims) throws Exception {
        Map<String, Object> header = new LinkedHashMap<>(HEADER);
        header.putAll(more);
        String text = part(header) + "." + part(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    /** Signed by HS256 with the public key as the secret. */
    String signWithThePublicKey(Map<String, Object> claims) throws Exception {
        String text = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
        return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static String unsigned(Map<String, Object> claims) throws IOException {
        return part(Map.of("alg", "none")) + "." + part(claims) + ".";
    }

    private static String part(Map<String, Object> values) throws IOException {
        return base64(PortalClient.JSON.writeValueAsBytes(values));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
