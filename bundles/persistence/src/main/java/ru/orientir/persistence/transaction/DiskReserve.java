package ru.orientir.persistence.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.function.LongSupplier;

/**
 * Room that is left free on the disk of an H2 file. H2 closes the database at the first write for which there is no room, and cannot open it
 * without room either: nobody could read any more. So whatever may write is refused while there is still some.
 */
public final class DiskReserve {

    /** More than what the transactions under way still write, except for the largest loads. */
    static final long BYTES = 64L << 20;

    private final LongSupplier free;

    /** @param free how many bytes are free, asked each time */
    public DiskReserve(LongSupplier free) {
        this.free = free;
    }

    /** @param h2 a database in memory has all the room there is */
    public static DiskReserve of(Connection h2) throws SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DATABASE_PATH()")) {
            rows.next();
            String path = rows.getString(1);
            if (path == null) {
                return new DiskReserve(() -> Long.MAX_VALUE);
            }
            return of(Path.of(path).toAbsolutePath().resolveSibling("."));
        } catch (IOException e) {
            throw new SQLException("The disk of the database is not known", e);
        }
    }

    /** Of the disk that a folder is on. */
    public static DiskReserve of(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return new DiskReserve(() -> usable(disk));
    }

    private static long usable(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether so many bytes can be written and the reserve stays. */
    public boolean spares(long bytes) {
        return free.getAsLong() - BYTES >= bytes;
    }

    /** @throws SQLException as of a full disk, if the reserve is touched */
    void check() throws SQLException {
        if (!spares(0)) {
            throw new SQLTransientException(
                    "Less than " + (BYTES >> 20) + " MB are free on the disk of the database", SqlState.DISK_FULL);
        }
    }
}
