package ru.orientir.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a client was told to be done: each line is with the operating system before the next thing happens. */
record AcknowledgedLog(FileChannel channel) {

    static AcknowledgedLog at(String path) throws IOException {
        return new AcknowledgedLog(FileChannel.open(Path.of(path), StandardOpenOption.APPEND));
    }

    synchronized void add(String line) {
        try {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
