package ru.orientir.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.DatabaseBackup;

/** Backs the embedded database up by its own means: the file is only ever appended to while it is copied. */
@Component
public final class OnlineBackup implements DatabaseBackup {

    private final DataSource dataSource;

    @Activate
    public OnlineBackup(@Reference(target = "(osgi.jndi.service.name=orientir)") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean isAble() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be reached", e);
        }
    }

    @Override
    public void write(Path file) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            write(new DatabaseCopy(connection, file));
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be reached", e);
        }
    }

    private static void write(DatabaseCopy copy) throws IOException {
        try {
            copy.write();
        } catch (SQLException e) {
            throw new IOException("the backup was not written", e);
        }
    }
}
