package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.operations.health.AnsweredChecks;

/** The console of an installation whose database was away when it started: no service is there that needs it. */
class WithoutDatabaseTest {

    private final AnsweredChecks checks = new AnsweredChecks();
    private final KarafConsole karaf = new KarafConsole(checks);

    @AfterEach
    void close() {
        karaf.close();
    }

    @Test
    void health_tells_what_is_ill() {
        checks.answer("База", new Result(Status.CRITICAL, "не отвечает"));
        assertThatThrownBy(() -> karaf.execute("orientir:health"))
                .isInstanceOf(CommandException.class)
                .hasMessage("Не работает: 1 из 1.");
        assertThat(karaf.printed()).contains("ОТКАЗ  База: не отвечает");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module-list --as admin",
                "module-enable --as admin monitoring",
                "backup --as admin /srv",
                "organisation-list --as operator",
                "organisation-import --as operator /srv/registry.csv",
                "campaign-list --as operator",
                "methodology-list --as operator",
                "reminder-list --as operator"
            })
    void what_needs_the_database_says_that_it_is_away(String command) {
        assertThatThrownBy(() -> karaf.execute("orientir:" + command))
                .isInstanceOf(CommandException.class)
                .hasMessage(
                        "База данных сейчас недоступна. Ничего не изменено. Что не работает, показывает orientir:health.");
    }

    @Test
    void tab_offers_nothing_and_breaks_nothing() {
        assertThat(karaf.tab("module-enable", "--as", "")).isEmpty();
        assertThat(karaf.tab("module-enable", "")).isEmpty();
        assertThat(karaf.tab("edition-publish", "1", "")).isEmpty();
        assertThat(karaf.tab("methodology-agree", "x", "")).isEmpty();
        assertThat(karaf.tab("campaign-progress", "1", "")).isEmpty();
    }
}
