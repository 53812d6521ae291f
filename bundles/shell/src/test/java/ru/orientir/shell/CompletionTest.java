package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;

/** What Tab offers on the console. */
class CompletionTest {

    @Test
    void accounts_that_are_open_and_have_something_to_do_here_are_offered() throws Exception {
        try (Console services = new Console();
                KarafConsole karaf = new KarafConsole(services.accounts)) {
            services.accounts.addPublished(
                    List.of(
                            new Account("operator", "operator", "rcokio"),
                            new Account("admin", "administrator", "rcokio"),
                            new Account("shef", "coordinator", "min"),
                            new Account("org-s0001", "organisation", "s0001"),
                            new Account("operator-gone", "operator", "rcokio")),
                    "demo",
                    "test");
            services.accounts.close("operator-gone", "Уволен", "test");
            assertThat(karaf.tab("campaign-list", "--as", "")).containsExactlyInAnyOrder("operator", "admin", "shef");
            assertThat(karaf.tab("backup", "--as", "o")).containsExactly("operator");
        }
    }
}
