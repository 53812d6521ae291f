package ru.orientir.portal.host.shell;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.portal.Account;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;

/** Issues an account and says what the administrator has to know. */
final class Issue {

    private final PortalAccounts accounts;
    private final OrganisationDirectory directory;

    Issue(PortalAccounts accounts, OrganisationDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * The lines to print, the login with its password first. An organisation that the registry does not know is no obstacle,
     * since the first operator comes before the registry: it is only told.
     *
     * @throws IllegalArgumentException with the reason in Russian when nothing was issued
     */
    List<String> of(Account account, String by) {
        List<String> lines = new ArrayList<>();
        try {
            lines.add(account.login() + " " + accounts.issue(account, by));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Не выдано: " + e.getMessage(), e);
        }
        if (directory.history(account.organisation()).isEmpty()) {
            lines.add("Внимание: организации с кодом «" + account.organisation()
                    + "» в реестре нет. Проверьте код: пока её нет, эта учётная запись не видит ни одной организации.");
        }
        return lines;
    }
}
