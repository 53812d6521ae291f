package ru.orientir.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One logged-in account over HTTP/1.1, as a browser of it would call: cookie and {@code X-Requested-With}. */
public final class PortalClient {

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI root;
    private final String cookie;

    private PortalClient(HttpClient http, URI root, String cookie) {
        this.http = http;
        this.root = root;
        this.cookie = cookie;
    }

    public static PortalClient login(URI root, String login, String password) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        String body = JSON.writeValueAsString(Map.of("login", login, "password", password));
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/portal/api/session"))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "portal")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IOException("login of " + login + " answered " + answer.statusCode() + ": " + answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new PortalClient(http, root, cookie);
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(expect(send(request(path).GET().build()), 200).body());
    }

    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Accept-Encoding", "identity").GET().build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    public JsonNode post(String path, Object body, int expected) throws IOException, InterruptedException {
        return write("POST", path, "application/json", JSON.writeValueAsString(body), expected);
    }

    public JsonNode write(String method, String path, String type, String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        String text = expect(send(request), expected).body();
        return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
    }

    /** Saves one answer and returns the new ETag. */
    public String patch(long submission, String etag, String body) throws IOException, InterruptedException {
        HttpRequest request = request("submissions/" + submission + "/answers")
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build();
        return expect(send(request), 200).headers().firstValue("ETag").orElseThrow();
    }

    public String etag(long submission) throws IOException, InterruptedException {
        return expect(send(request("submissions/" + submission).GET().build()), 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** Any request: the answer as it is, whatever its status. */
    public HttpResponse<String> exchange(String method, String path, Object body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request.header("Content-Type", "application/json")
                .method(method, content)
                .build());
    }

    /** A request to the portal itself, whatever the status of its answer. */
    public HttpResponse<String> portal(String method, String path, Object body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve("/portal/api/" + path))
                .timeout(Duration.ofMinutes(1))
                .header("Cookie", cookie)
                .header("X-Requested-With", "portal")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return anywhere("/monitoring/api/v1/" + path);
    }

    /** A request of this account to any address of the portal, for who sends it otherwise. */
    public HttpRequest.Builder anywhere(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header("Cookie", cookie)
                .header("X-Requested-With", "portal");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            String body = answer.body();
            throw new IOException(
                    answer.request().method() + " " + answer.request().uri() + " answered " + answer.statusCode() + ": "
                            + body.substring(0, Math.min(2000, body.length())));
        }
        return answer;
    }
}
