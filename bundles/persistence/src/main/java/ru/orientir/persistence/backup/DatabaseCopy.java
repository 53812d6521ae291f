package ru.orientir.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ru.orientir.persistence.transaction.DiskReserve;
import ru.orientir.portal.spi.DatabaseBackup.NoRoom;

/**
 * Copies an H2 database in a file while it is at work. It may be made on the disk of the database itself: there it leaves the reserve alone,
 * without which H2 would close the database.
 */
public final class DatabaseCopy {

    private final Connection h2;
    private final Path file;

    /** @param file is overwritten */
    public DatabaseCopy(Connection h2, Path file) {
        this.h2 = h2;
        this.file = file.toAbsolutePath();
    }

    /**
     * Returns when the disk has the content of the copy; its name is the caller's.
     *
     * @throws NoRoom if the disk of the file could not take the database and keep its reserve; then nothing was written
     * @throws SQLException if H2 could not write it
     */
    public void write() throws IOException, SQLException {
        write(DiskReserve.of(file.resolveSibling(".")));
    }

    void write(DiskReserve reserve) throws IOException, SQLException {
        long size = size();
        if (!reserve.spares(size)) {
            throw new NoRoom(size);
        }
        try (PreparedStatement backup = h2.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        }
        Flush.content(file);
    }

    /** Of the database. The copy is packed and smaller, by how much is known afterwards only. */
    private long size() throws IOException, SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DATABASE_PATH()")) {
            rows.next();
            return Files.size(Path.of(rows.getString(1) + ".mv.db"));
        }
    }
}
