package ru.orientir.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same region, made once; each test works in a campaign of its own. */
final class SharedRegion implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Region.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRegion.class))
                .getOrComputeIfAbsent(Held.class)
                .region;
    }

    /** Closed after the last test. */
    static final class Held implements AutoCloseable {

        private final Path folder;
        private final Region region;

        Held() throws IOException, SQLException {
            folder = Files.createTempDirectory("orientir-rest-");
            region = Region.ready(folder);
        }

        @Override
        public void close() throws IOException {
            region.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
