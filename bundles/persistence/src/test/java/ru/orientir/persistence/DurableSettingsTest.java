package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about durability was tried on databases that are durable. */
class DurableSettingsTest {

    @Test
    void postgresql_forces_every_commit_to_the_disk() {
        assertThat(TestDatabase.POSTGRESQL.ask("SHOW fsync")).isEqualTo("on");
        assertThat(TestDatabase.POSTGRESQL.ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(TestDatabase.POSTGRESQL.ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void h2_writes_every_commit_at_once() {
        assertThat(TestDatabase.H2.ask(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'"))
                .isEqualTo("0");
        assertThat(TestDatabase.H2.ask("SELECT H2VERSION()")).isEqualTo("2.4.240");
    }
}
