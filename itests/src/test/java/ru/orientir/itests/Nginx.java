package ru.orientir.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shipped example of nginx, running in a folder of its own; only ports, the certificate's files and one address are others. */
final class Nginx implements AutoCloseable {

    private static final String MAIN =
            """
            daemon off;
            master_process off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log warn;
            events { worker_connections 512; }
            http {
                access_log %1$s/access.log;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                include %1$s/orientir.conf;
            }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** @param changes what stands in the example instead of what; each of them has to be found */
    static Nginx start(Path example, Path folder, Map<String, String> changes)
            throws IOException, InterruptedException {
        String text = Files.readString(example);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IOException("The example has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(folder.resolve("orientir.conf"), text);
        Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(folder));
        if (!Files.exists(folder.resolve("server.pem"))) {
            certify(folder);
        }
        String nginx = Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
        run(
                folder,
                nginx,
                "-t",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
        return new Nginx(command(
                        folder,
                        nginx,
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .start());
    }

    private static void certify(Path folder) throws IOException, InterruptedException {
        String names = "subjectAltName=DNS:localhost,IP:127.0.0.1";
        String request = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext " + names
                + " -keyout server.key -out server.pem";
        run(folder, request.split(" "));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = command(folder, command).start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(folder.resolve("console.log")));
        }
    }

    private static ProcessBuilder command(Path folder, String... command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
