package ru.orientir.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the disk has it: what only the operating system has is gone when the power fails. */
public final class Flush {

    private Flush() {}

    /** What is in a file. */
    public static void content(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Which files are in a folder, and how they are called. */
    public static void names(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
