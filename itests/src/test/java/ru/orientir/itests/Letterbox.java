package ru.orientir.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes every letter, one connection after the other: as much of RFC 5321 as a client needs. */
final class Letterbox implements AutoCloseable {

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    Letterbox() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "letterbox");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** As they came over the line, each with the commands before it. */
    List<String> letters() {
        return List.copyOf(letters);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client has gone, or the letterbox is closed.
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 letterbox");
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            letter.append(line).append('\n');
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            }
            if (command.equals("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    letter.append(text).append('\n');
                }
                letters.add(letter.toString());
                letter.setLength(0);
            }
            say(out, "250 taken");
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
