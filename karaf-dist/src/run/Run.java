import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What {@code ./mvnw -Prun} starts: the assembled distribution with the demo region, in the foreground.
 *
 * <p>Its work folder is emptied at each start, since the container caches bundles and would miss a rebuilt one. Data live elsewhere.
 * Arguments: the assembly, the work folder, the data folder, the port.
 */
final class Run {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SURELY_OFF = Duration.ofSeconds(10);

    private final Path assembly;
    private final Path work;
    private final Path data;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private long offSince;

    private Run(Path assembly, Path work, Path data, int port) {
        this.assembly = assembly;
        this.work = work;
        this.data = data;
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        var run = new Run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
        System.exit(run.run());
    }

    private int run() throws Exception {
        Files.createDirectories(data);
        try (var lock = new RandomAccessFile(data.resolve("run.lock").toFile(), "rw")) {
            if (lock.getChannel().tryLock() == null) {
                return refuse("Система уже запущена из этой папки: её данные в " + data + " заняты.");
            }
            if (!isFree()) {
                return refuse("Порт " + port + " занят. Укажите другой: ./mvnw -Prun -Dport=" + (port + 1));
            }
            prepare();
            return attend(start());
        }
    }

    private static int refuse(String reason) {
        System.err.println(reason);
        return 1;
    }

    private boolean isFree() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A copy of etc/ with the demo feature among those that are started. */
    private void prepare() throws IOException {
        delete(work);
        Files.createDirectories(work.resolve("data/log"));
        Path etc = work.resolve("etc");
        try (var files = Files.walk(assembly.resolve("etc"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = etc.resolve(assembly.resolve("etc").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path features = etc.resolve("org.apache.karaf.features.cfg");
        Files.writeString(
                features, Files.readString(features).replaceFirst("(?m)^featuresBoot *= *", "featuresBoot = orientir-demo, "));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    private Process start() throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var builder = new ProcessBuilder(assembly.resolve(windows ? "bin/karaf.bat" : "bin/karaf").toString(), "server");
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KARAF_EXEC", "exec");
        environment.put("KARAF_ETC", work.resolve("etc").toString());
        environment.put("KARAF_DATA", work.resolve("data").toString());
        environment.put("KARAF_LOG", work.resolve("data/log").toString());
        environment.merge(
                "EXTRA_JAVA_OPTS",
                // A build beside it replaces the assembly, and with it Karaf's own lock; ours is on the data.
                "-Dkaraf.lock=false -Dorientir.http.address=127.0.0.1 -Dorientir.http.port=" + port
                        + " -Dorientir.ssh.port=0 -Dorientir.var=" + data,
                (given, ours) -> ours + " " + given);
        builder.redirectInput(ProcessBuilder.Redirect.from(windows ? Path.of("NUL").toFile() : Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true).redirectOutput(work.resolve("console.log").toFile());
        Process karaf = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(karaf)));
        return karaf;
    }

    private static void end(Process karaf) {
        karaf.destroy();
        try {
            if (!karaf.waitFor(30, TimeUnit.SECONDS)) {
                karaf.destroyForcibly();
            }
        } catch (InterruptedException e) {
            karaf.destroyForcibly();
        }
    }

    private int attend(Process karaf) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ProcessHandle maven = ProcessHandle.current().parent().orElseThrow();
        offSince = System.nanoTime();
        while (!answers() || !demoIsThere() && !moduleStaysOff()) {
            if (!maven.isAlive()) {
                return 0;
            }
            if (!karaf.isAlive()) {
                return refuse("Система не запустилась; журнал: " + work.resolve("data/log/karaf.log"));
            }
            if (System.nanoTime() > deadline) {
                return refuse("Система не ответила вовремя; журнал: " + work.resolve("data/log/karaf.log"));
            }
            Thread.sleep(300);
        }
        if (!demoIsThere()) {
            System.out.println("Модуль мониторинга выключен; включает его администратор (admin) на первой странице.");
        }
        System.out.println("Orientir: http://localhost:" + port + "/");
        // Maven passes no signal on: when it is gone, so is the reason to run.
        while (!karaf.waitFor(500, TimeUnit.MILLISECONDS)) {
            if (!maven.isAlive()) {
                return 0;
            }
        }
        return karaf.exitValue();
    }

    private boolean answers() throws InterruptedException {
        return get("/monitoring/api/v1/me").map(HttpResponse::statusCode).equals(Optional.of(401));
    }

    /** The front page's notes name the demo's logins when all of it is loaded. */
    private boolean demoIsThere() throws InterruptedException {
        return get("/portal/api/notes").map(HttpResponse::body).filter(notes -> notes.contains("Готовые логины")).isPresent();
    }

    /** Whether an administrator switched the module off before: then its pages say so for longer than a start takes. */
    private boolean moduleStaysOff() throws InterruptedException {
        boolean off = get("/monitoring/ui.json").map(HttpResponse::body).filter(body -> body.contains("module.off")).isPresent();
        if (!off || !answers()) {
            offSince = System.nanoTime();
        }
        return System.nanoTime() - offSince > SURELY_OFF.toNanos();
    }

    private Optional<HttpResponse<String>> get(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
