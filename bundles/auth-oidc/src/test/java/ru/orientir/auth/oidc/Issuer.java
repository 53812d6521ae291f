package ru.orientir.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An identity provider within the test: keys, authorization page, token endpoint, and a record of who asked for what. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "portal";

    /** The paths that were asked for. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile List<RSAKey> keys = List.of(key("first"));
    private volatile boolean away;
    private volatile Map<String, Object> claims = Map.of();

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    String name() {
        return address("");
    }

    RSAKey key() {
        return keys.get(0);
    }

    void rotate(String id) {
        keys = List.of(key(id));
    }

    void away(boolean now) {
        away = now;
    }

    /** What the tokens of the next logins say. */
    void vouchFor(Map<String, Object> account) {
        claims = account;
    }

    /** Good claims for a minute from now. */
    JWTClaimsSet.Builder claims(Instant now, String audience) {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(audience)
                .subject("17")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        claims.forEach(all::claim);
        return all;
    }

    String sign(JWTClaimsSet claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()), key(), claims);
    }

    static String sign(JWSHeader.Builder header, RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser whose user agrees: the address that it is sent back to. */
    URI agree(URI page) {
        Map<String, String> query = fields(page.getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, query);
        return URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(path);
        if (away) {
            reply(exchange, 503, "{}");
        } else if ("/keys".equals(path)) {
            reply(exchange, 200, new JWKSet(List.copyOf(keys)).toString(true));
        } else if ("/token".equals(path)) {
            token(exchange);
        } else {
            reply(exchange, 404, "{}");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.get("code"));
        if (asked == null
                || !asked.get("code_challenge").equals(challenge(form.get("code_verifier")))
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))) {
            reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String token = sign(
                claims(Instant.now(), CLIENT).claim("nonce", asked.get("nonce")).build());
        reply(exchange, 200, "{\"id_token\":\"" + token + "\",\"token_type\":\"Bearer\"}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
