package ru.orientir.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class PagesTest {

    private static final String SCRIPT = "export const long = '" + "слово ".repeat(200) + "';";

    @TempDir
    private Path folder;

    @Test
    void what_the_build_has_compressed_belongs_to_its_file_and_is_none_itself() throws Exception {
        Path files = Files.createDirectories(folder.resolve("pages/assets"));
        Files.writeString(files.resolve("a-1.js"), SCRIPT);
        Files.write(files.resolve("a-1.js.br"), new byte[] {1, 2, 3});
        Files.writeString(files.resolve("b-2.js"), SCRIPT);
        Files.writeString(files.resolve("c-3.js"), "x");
        Files.writeString(files.resolve("c-3.js.br"), "longer than its file");

        Pages pages = Pages.of(bundle()).orElseThrow();
        assertThat(pages.files()).containsOnlyKeys("/assets/a-1.js", "/assets/b-2.js", "/assets/c-3.js");
        Asset both = pages.at("/assets/a-1.js").orElseThrow();
        assertThat(both.plain()).asString(StandardCharsets.UTF_8).isEqualTo(SCRIPT);
        assertThat(both.brotli()).containsExactly(1, 2, 3);
        assertThat(both.zipped()).isNotNull();
        assertThat(pages.at("/assets/b-2.js").orElseThrow().brotli()).isNull();
        assertThat(pages.at("/assets/c-3.js").orElseThrow().brotli()).isNull();
        assertThat(pages.at("/assets/a-1.js.br")).isEmpty();
    }

    private Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, a) -> switch (method.getName()) {
                    case "getHeaders" -> new Hashtable<>(Map.of(Pages.HEADER, "/monitoring;routed=true"));
                    case "findEntries" -> Collections.enumeration(entries());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<URL> entries() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("pages"))) {
            return found.map(PagesTest::url).toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
