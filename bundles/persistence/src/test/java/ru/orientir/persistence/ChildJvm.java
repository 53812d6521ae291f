package ru.orientir.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the test's own, to be killed without warning. It writes what was acknowledged to it into its log, a line each. */
record ChildJvm(Process process, Path log) {

    /** How often to kill in a proof whose long form was asked for, which its figures come from. */
    private static final Integer ASKED = Integer.getInteger("proof");

    /** Whether the long form of a proof was asked for: {@code -Dproof=50}. */
    static final boolean PROOF = ASKED != null;

    static final int KILLS = PROOF ? ASKED : 2;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    static ChildJvm start(Class<?> program, Path folder, String... arguments) {
        try {
            Path log = Files.createTempFile(folder, "acknowledged", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    program.getName(),
                    log.toString()));
            command.addAll(List.of(arguments));
            return new ChildJvm(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    folder.resolve(log.getFileName() + ".out").toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many lines were written. */
    void await(int lines) {
        long end = System.nanoTime() + PATIENCE;
        while (acknowledged().size() < lines) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the process did not get so far: " + said());
            }
            pause(5);
        }
    }

    private String said() {
        try {
            return Files.readString(Path.of(log + ".out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without warning: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole lines of the log. */
    List<String> acknowledged() {
        try {
            String text = Files.readString(log);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
