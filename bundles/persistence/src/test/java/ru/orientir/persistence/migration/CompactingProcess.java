package ru.orientir.persistence.migration;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;

/** Compacts an H2 file once. */
public final class CompactingProcess {

    private CompactingProcess() {}

    /** Arguments: log, URL of the database. */
    public static void main(String[] arguments) throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(arguments[1]);
        h2.setUser("sa");
        Files.writeString(Path.of(arguments[0]), "begun\n");
        H2Compaction.compact(h2, 1);
        Files.writeString(Path.of(arguments[0]), "begun\ndone\n");
    }
}
