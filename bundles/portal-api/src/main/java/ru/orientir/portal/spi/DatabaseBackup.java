package ru.orientir.portal.spi;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Copies the database while it is at work. */
@ProviderType
public interface DatabaseBackup {

    /**
     * Whether it can: the embedded database. Others have tools of their own.
     *
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached
     */
    boolean isAble();

    /**
     * Writes all that is committed, as of one moment, as a ZIP of the database's file.
     *
     * @param file is overwritten
     * @throws IOException if it cannot be written; what was written is of no use
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached
     */
    void write(Path file) throws IOException;
}
