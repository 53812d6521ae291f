package ru.orientir.itests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask for much and read none of it, until they are closed. */
final class Sluggards implements AutoCloseable {

    private static final int QUESTIONS_EACH = 100;

    private final List<Socket> sockets = new ArrayList<>();

    private Sluggards() {}

    static Sluggards asking(String path, int clients) throws IOException {
        Sluggards sluggards = new Sluggards();
        byte[] questions = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .repeat(QUESTIONS_EACH)
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < clients; i++) {
            Socket socket = new Socket();
            sluggards.sockets.add(socket);
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress("127.0.0.1", Integer.getInteger("orientir.http.port")));
            socket.getOutputStream().write(questions);
        }
        return sluggards;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
