package ru.orientir.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** One request being put together. */
final class Call {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ApiServer server;
    private final String method;
    private final HttpRequest.Builder request;
    private byte[] body = {};

    Call(ApiServer server, String method, String path) {
        this.server = server;
        this.method = method;
        this.request = HttpRequest.newBuilder(server.uri(path));
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Call body(String type, byte[] bytes) {
        body = bytes;
        return header("Content-Type", type);
    }

    /** A body that does not say what it is. */
    Call untyped(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Call body(String type, String text) {
        return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    Call json(String text) {
        return body("application/json", text);
    }

    Call csv(String text) {
        return body("text/csv", text);
    }

    Answer send() {
        HttpRequest.BodyPublisher publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return new Answer(server.send(request.method(method, publisher).build()));
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(http.body());
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        String etag() {
            return header("ETag");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
