package ru.orientir.portal.host.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.PortalAccounts.Issued;

/** Completes the login of an administrator whose account is open. */
@Service
public final class AdministratorLogins implements Completer {

    @Reference(optional = true)
    private PortalAccounts accounts;

    public AdministratorLogins() {}

    AdministratorLogins(PortalAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> logins = Stream.ofNullable(accounts)
                .flatMap(present -> present.all().stream())
                .filter(issued -> issued.closed().isEmpty())
                .map(Issued::account)
                .filter(account -> account.role().equals(Role.ADMINISTRATOR.code()))
                .map(Account::login)
                .toList();
        return new StringsCompleter(logins).complete(session, line, candidates);
    }
}
