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
     * @param file is overwritten. When it returns the disk has its content; its name, if it was new, only when the caller flushed its folder
     * @throws NoRoom if the database might not fit on the disk of the file, whose last megabytes belong to what is at work; nothing is written
     * @throws IOException if it cannot be written; what was written is of no use
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached
     */
    void write(Path file) throws IOException;

    /** The disk has no room for a copy. */
    final class NoRoom extends IOException {

        private static final long serialVersionUID = 1L;

        private final long bytes;

        /** @param bytes as many as the copy might take */
        public NoRoom(long bytes) {
            super("no room for a copy of " + bytes + " bytes");
            this.bytes = bytes;
        }

        public long bytes() {
            return bytes;
        }
    }
}
