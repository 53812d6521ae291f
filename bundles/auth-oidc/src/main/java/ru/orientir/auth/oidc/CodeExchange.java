package ru.orientir.auth.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.portal.IdentityUnavailable;

/** Asks the provider for the token of a login. */
final class CodeExchange {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI endpoint;
    private final String client;
    private final String secret;
    private final String redirect;

    /** @param secret empty for a public client */
    CodeExchange(URI endpoint, String client, String secret, String redirect) {
        this.endpoint = endpoint;
        this.client = client;
        this.secret = secret;
        this.redirect = redirect;
    }

    /**
     * The identity token for a code.
     *
     * @return empty if the provider does not accept the code
     * @throws IdentityUnavailable if the provider does not answer
     */
    Optional<String> identity(String code, String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("client_id", client);
        form.put("code_verifier", verifier);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (!secret.isEmpty()) {
            String pair = encoded(client) + ":" + encoded(secret);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer.statusCode(), body.readNBytes(LONGEST));
            }
        } catch (IOException e) {
            throw new IdentityUnavailable("The identity provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityUnavailable("The identity provider was not waited for", e);
        }
    }

    private static Optional<String> read(int status, byte[] body) throws IOException {
        if (status >= 500) {
            throw new IOException("The identity provider answers " + status);
        }
        if (status != 200) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSONObjectUtils.getString(
                    JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8)), "id_token"));
        } catch (ParseException e) {
            throw new IOException("The identity provider does not answer with JSON", e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
