package ru.orientir.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, which can be killed and started again over the same data. */
public final class PostgresServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    public PostgresServer(Path folder) {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    public void start() {
        try {
            server = TestDatabase.postgres(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    int port() {
        return port;
    }

    /** SIGKILL to the server and all of its processes. */
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(0));
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
            // Finds nothing to stop any more, and gives its lock on the folder back.
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
