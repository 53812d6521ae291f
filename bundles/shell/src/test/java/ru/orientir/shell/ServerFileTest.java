package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFileTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_by_the_system_alone() throws Exception {
        Path file = folder.resolve("свод.xlsx");
        assertThat(new ServerFile(file).write(false, out -> out.write(new byte[] {1, 2, 3})))
                .isEqualTo(3);
        assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_there_is_replaced_only_when_told() throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[] {9});
        assertThatThrownBy(() -> new ServerFile(file).write(false, out -> out.write(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--force");
        assertThat(Files.readAllBytes(file)).containsExactly(9);
        new ServerFile(file).write(true, out -> out.write(1));
        assertThat(Files.readAllBytes(file)).containsExactly(1);
    }

    @Test
    void a_file_that_came_in_the_meantime_is_not_replaced() throws Exception {
        Path file = folder.resolve("a");
        assertThatThrownBy(() -> new ServerFile(file).write(false, out -> Files.write(file, new byte[] {9})))
                .isInstanceOf(Refusal.class);
        assertThat(Files.readAllBytes(file)).containsExactly(9);
        assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_breaks_half_way_leaves_the_old_file_and_nothing_beside_it() throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[] {9});
        assertThatThrownBy(() -> new ServerFile(file).write(true, out -> {
                    out.write(1);
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(Files.readAllBytes(file)).containsExactly(9);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_folder_that_is_not_there_and_a_file_that_is_too_long_are_refused() throws Exception {
        assertThatThrownBy(() -> new ServerFile(folder.resolve("none/a")).write(false, out -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Папки нет");
        Path file = Files.write(folder.resolve("a"), new byte[] {1, 2});
        assertThat(new ServerFile(file).bytes(2)).hasSize(2);
        assertThatThrownBy(() -> new ServerFile(file).bytes(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new ServerFile(folder.resolve("b")).bytes(1)).isInstanceOf(Refusal.class);
    }
}
