package ru.orientir.itests;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Requests as they are written, byte by byte: what proper clients refuse to send, and from addresses of one's choice. */
final class Wire {

    private final int port;
    private final String from;
    private final SSLContext tls;

    private Wire(int port, String from, SSLContext tls) {
        this.port = port;
        this.from = from;
        this.tls = tls;
    }

    /** @param from the address of this machine that the connection comes from */
    static Wire plain(int port, String from) {
        return new Wire(port, from, null);
    }

    /** @param certificate the only one that is trusted */
    static Wire secure(int port, Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return new Wire(port, "127.0.0.1", tls);
    }

    /** A whole GET with these header lines. */
    Answer get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1", "", headers);
    }

    /** A whole POST of JSON. */
    Answer post(String path, String json, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 3);
        all[headers.length] = "Content-Type: application/json";
        all[headers.length + 1] = "X-Requested-With: portal";
        all[headers.length + 2] = "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + " HTTP/1.1", json, all);
    }

    private Answer send(String line, String body, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return raw(text.append("\r\n").append(body).toString());
    }

    /** Sends this and reads to the end; a connection that is cut without an answer is an empty one. */
    Answer raw(String request) throws IOException {
        try (Socket socket = open()) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException refusedMeanwhile) {
                // The answer may have come before the request ended.
            }
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        if (tls == null) {
            return socket;
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port, true);
        secured.startHandshake();
        return secured;
    }

    /** What came back, head and body. */
    record Answer(String text) {

        /** 0 when there was no answer. */
        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** The first header of this name, or empty. */
        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
