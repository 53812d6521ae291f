package ru.orientir.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file on the server that a command names. */
record ServerFile(Path path) {

    /**
     * All of it.
     *
     * @throws Refusal if there is no such file, it may not be read or is longer
     */
    byte[] bytes(int most) throws IOException, Refusal {
        if (!Files.isRegularFile(path)) {
            throw new Refusal("Файла нет: " + path + ". Путь указывается на сервере.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal("Файл больше " + (most >> 20) + " МиБ: " + path + ". Разделите его.");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw notPermitted(path);
        }
    }

    /**
     * Writes it whole or not at all: beside its place first, readable by the system's own user alone. When it returns the disk knows its name.
     *
     * @param replace whether a file that is there already may be replaced
     * @return its length in bytes
     * @throws Refusal if it is there already, or its folder is not or takes nothing
     */
    long write(boolean replace, Content content) throws IOException, Refusal {
        return place(replace, unfinished -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.write(out);
            }
        });
    }

    /**
     * The same of what is written by whoever takes a path; a file that is there is not replaced.
     *
     * @throws Refusal as {@link #write}
     */
    long fill(Filling filling) throws IOException, Refusal {
        return place(false, filling);
    }

    private long place(boolean replace, Filling filling) throws IOException, Refusal {
        if (Files.isDirectory(path)) {
            throw new Refusal(path + " – папка. Укажите имя файла.");
        }
        if (!replace && Files.exists(path)) {
            throw exists();
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("Папки нет: " + folder + ". Создайте её или укажите другую.");
        }
        Path unfinished;
        try {
            unfinished = Files.createTempFile(folder, ".orientir-", ".part");
        } catch (AccessDeniedException e) {
            throw notPermitted(folder);
        }
        try {
            filling.fill(unfinished);
            if (replace) {
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(unfinished, path);
            }
            flushNames(folder);
            return Files.size(path);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A name that only the operating system knows is gone when the power fails. */
    private static void flushNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Refusal exists() {
        return new Refusal("Файл уже есть: " + path + ". Укажите другое имя или --force, чтобы заменить его.");
    }

    private static Refusal notPermitted(Path path) {
        return new Refusal("Нет доступа: " + path + ". Дайте права пользователю, от имени которого работает система.");
    }

    /** Writes what a file is to hold. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Fills a file that is there and empty. */
    interface Filling {
        void fill(Path unfinished) throws IOException, Refusal;
    }
}
