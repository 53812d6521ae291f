package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a test's own, in memory and small, with a ballast file that can be thrown out. Only root may mount it. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    static boolean possible() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    /** @param megabytes the size, of which the ballast takes a half */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        SmallDisk disk = new SmallDisk(folder);
        Files.write(disk.ballast, new byte[megabytes << 19]);
        return disk;
    }

    Path folder() {
        return folder;
    }

    /** Takes what is left, whoever else is taking it. */
    void fill() {
        byte[] piece = new byte[4096];
        try (OutputStream rest = Files.newOutputStream(folder.resolve("rest"))) {
            while (true) {
                rest.write(piece);
            }
        } catch (IOException full) {
            assertThat(full).hasMessage("No space left on device");
        }
    }

    /** Takes so many megabytes, which are there. */
    void take(int megabytes) throws IOException {
        Files.write(folder.resolve("rest"), new byte[megabytes << 20]);
    }

    void throwBallastOut() throws IOException {
        Files.delete(ballast);
        Files.deleteIfExists(folder.resolve("rest"));
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException(List.of(command) + " failed");
            }
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
