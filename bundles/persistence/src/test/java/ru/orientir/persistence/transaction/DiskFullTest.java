package ru.orientir.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.StoreUnavailable;

/** How a disk without room is told to the callers; with a disk that is really full: {@code FullDiskTest}. */
class DiskFullTest {

    private static final int GENERAL_ERROR_OF_H2 = 50000;

    @Test
    void the_last_64_megabytes_are_not_written_to() {
        assertThatCode(new DiskReserve(() -> 67_108_864)::check).doesNotThrowAnyException();
        assertThatThrownBy(new DiskReserve(() -> 67_108_863)::check)
                .isInstanceOfSatisfying(SQLException.class, full -> assertThat(SqlState.translated(full))
                        .isInstanceOf(StoreUnavailable.class)
                        .hasMessageContaining("64 MB"));
    }

    @Test
    void what_is_to_be_written_has_to_fit_beside_them() {
        assertThat(new DiskReserve(() -> 77_108_864).spares(10_000_000)).isTrue();
        assertThat(new DiskReserve(() -> 77_108_863).spares(10_000_000)).isFalse();
    }

    @Test
    void a_write_without_room_is_no_defect_of_the_program() {
        IOException full = new IOException("No space left on device");
        assertThat(SqlState.translated(new IllegalStateException(general(new IllegalStateException(full)))))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(SqlState.translated(general(new IllegalStateException("a defect"))))
                .isNotInstanceOf(StoreUnavailable.class);
    }

    private static SQLException general(Exception cause) {
        return new SQLException("General error", "HY000", GENERAL_ERROR_OF_H2, cause);
    }
}
