package ru.orientir.persistence.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import ru.orientir.persistence.backup.DatabaseCopy;
import ru.orientir.persistence.backup.Flush;
import ru.orientir.portal.spi.DatabaseBackup.NoRoom;

/**
 * What an H2 file was before a migration, in a copy beside it that is there until the migration is complete.
 *
 * <p>H2 commits in the middle of one statement: it adds a column by copying the table, dropping the old one and renaming the copy and its
 * constraints one by one. A process that is killed in between leaves a database that no statement can be repeated on, without the table at
 * the worst. PostgreSQL does all that in one transaction and needs no copy.
 */
final class FormerDatabase {

    private final DataSource dataSource;
    private final Path file;
    private final Path copy;

    private FormerDatabase(DataSource dataSource, String path) {
        this.dataSource = dataSource;
        this.file = Path.of(path + ".mv.db");
        this.copy = Path.of(path + ".before-migration.zip");
    }

    /** @return empty for a database in memory, which does not outlive its process */
    static Optional<FormerDatabase> of(DataSource h2) throws SQLException {
        try (Connection connection = h2.getConnection()) {
            return Optional.ofNullable(H2File.path(connection)).map(path -> new FormerDatabase(h2, path));
        }
    }

    /** Whether a migration began and was not completed. */
    boolean kept() {
        return Files.exists(copy);
    }

    /** @throws SQLException if the disk has no room for the copy */
    void keep() throws SQLException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try (Connection h2 = dataSource.getConnection()) {
            new DatabaseCopy(h2, part).write();
            move(part, copy);
        } catch (NoRoom e) {
            throw new SQLException(
                    "The disk has no room for a copy of the database (" + (e.bytes() >> 20)
                            + " MB), which is made before its schema is changed: free some and start again",
                    e);
        } catch (IOException e) {
            throw new SQLException("The database could not be copied before its schema is changed", e);
        }
    }

    /**
     * Puts the database back to what it was; killed in the middle of it, the next start does it again.
     *
     * <p>The pool opens the database again by itself as soon as it has ended, be it on the file that is about to be replaced. What was
     * opened so is ended once more: it would go on in a file that nobody finds any more.
     */
    void restore() throws SQLException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
            if (zip.getNextEntry() == null) {
                throw new IOException(copy + " holds no database");
            }
            write(zip, part);
            H2File.end(dataSource, "SHUTDOWN IMMEDIATELY");
            move(part, file);
            H2File.end(dataSource, "SHUTDOWN IMMEDIATELY");
        } catch (IOException e) {
            throw new SQLException(
                    "The database could not be put back to what it was before its schema was changed", e);
        }
    }

    private static void write(InputStream from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Flush.content(to);
    }

    /**
     * The migration is complete. A copy that came back after a power cut would replace what was saved since, therefore its end is waited
     * for.
     */
    void forget() throws SQLException {
        try {
            if (Files.deleteIfExists(copy)) {
                Flush.names(copy.resolveSibling(""));
            }
        } catch (IOException e) {
            throw new SQLException("The copy of the database from before its migration could not be deleted", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Flush.names(to.resolveSibling(""));
    }
}
