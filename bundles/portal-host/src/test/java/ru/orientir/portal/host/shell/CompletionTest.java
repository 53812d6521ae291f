package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;

/** What Tab offers. */
class CompletionTest {

    @Test
    void only_administrators_whose_accounts_are_open_are_offered() {
        HostAccounts accounts = new HostAccounts(new MemoryAccounts(), new MemoryAttempts());
        accounts.addPublished(
                List.of(
                        new Account("admin", "administrator", "rcokio"),
                        new Account("admin-gone", "administrator", "rcokio"),
                        new Account("operator", "operator", "rcokio")),
                "demo",
                "test");
        accounts.close("admin-gone", "Уволен", "test");
        assertThat(offered(new AdministratorLogins(accounts), "")).containsExactly("admin");
    }

    @Test
    void the_roles_that_begin_as_typed_are_offered() {
        assertThat(offered(new RoleCodes(), "o")).containsExactlyInAnyOrder("operator", "organisation");
        assertThat(offered(new RoleCodes(), "lead")).containsExactly("lead-coordinator");
    }

    private static List<String> offered(Completer completer, String typed) {
        List<String> candidates = new ArrayList<>();
        completer.complete(null, new ArgumentCommandLine(typed, typed.length()), candidates);
        return candidates.stream().map(String::strip).toList();
    }
}
