package ru.orientir.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2SubmissionStoreTest extends SubmissionStoreContract {

    private static H2File h2;

    @BeforeAll
    static void start(@TempDir Path folder) {
        h2 = H2File.in(folder);
    }

    @AfterAll
    static void stop() {
        h2.close();
    }

    @Override
    Database database() {
        return h2.database();
    }
}
