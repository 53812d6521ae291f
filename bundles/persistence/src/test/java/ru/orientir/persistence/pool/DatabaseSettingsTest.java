package ru.orientir.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {

    @Test
    void an_address_gets_what_the_system_relies_on() {
        assertThat(url("jdbc:h2:file:/srv/orientir"))
                .isEqualTo("jdbc:h2:file:/srv/orientir;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;WRITE_DELAY=0");
        assertThat(url("jdbc:postgresql://db:5432/orientir"))
                .isEqualTo(
                        "jdbc:postgresql://db:5432/orientir?connectTimeout=5&reWriteBatchedInserts=true&tcpKeepAlive=true");
    }

    @Test
    void what_the_operator_says_stays() {
        assertThat(url(" jdbc:h2:file:/srv/orientir;write_delay=10;QUERY_CACHE_SIZE=8 "))
                .isEqualTo("jdbc:h2:file:/srv/orientir;write_delay=10;QUERY_CACHE_SIZE=8;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(url("jdbc:postgresql://db/orientir?sslmode=verify-full&connectTimeout=20"))
                .isEqualTo("jdbc:postgresql://db/orientir?sslmode=verify-full&connectTimeout=20"
                        + "&reWriteBatchedInserts=true&tcpKeepAlive=true");
    }

    @ParameterizedTest
    @CsvSource({
        "'', sa, 16, url",
        "jdbc:mysql://db/orientir, sa, 16, url",
        "jdbc:h2:file:$[env:DATA]/orientir, sa, 16, url",
        "jdbc:h2:file:/srv/orientir, ' ', 16, user",
        "jdbc:h2:file:/srv/orientir, sa, 1, pool.size",
        "jdbc:h2:file:/srv/orientir, sa, 201, pool.size"
    })
    void a_setting_that_cannot_be_is_named(String url, String user, int size, String setting) {
        assertThatThrownBy(() -> DatabaseSettings.of(config(url, user, size)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting + ": ");
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(DatabaseSettings.of(config("jdbc:h2:file:/srv/orientir", "sa", 16)))
                .asString()
                .doesNotContain("secret");
    }

    private static String url(String given) {
        return DatabaseSettings.of(config(given, "sa", 16)).url();
    }

    private static DatabaseConfig config(String url, String user, int size) {
        return new DatabaseConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String user() {
                return user;
            }

            @Override
            public String password() {
                return "secret";
            }

            @Override
            public int pool_size() {
                return size;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return DatabaseConfig.class;
            }
        };
    }
}
