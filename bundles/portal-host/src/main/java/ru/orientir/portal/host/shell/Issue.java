package ru.orientir.portal.host.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.Account;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.PortalAccounts.Order;

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
     * @throws NotDone if nothing was issued
     */
    List<String> of(Account account, Optional<Order> order, String by) throws NotDone {
        List<String> lines = new ArrayList<>();
        Optional<Account> before = accounts.find(account.login());
        try {
            lines.add(account.login() + " " + accounts.issue(account, order, by));
        } catch (IllegalArgumentException e) {
            throw new NotDone("Не выдано: " + e.getMessage());
        }
        before.filter(was -> !was.equals(account))
                .ifPresent(was -> lines.add("Внимание: логин уже был выдан. Роль была " + was.role() + ", организация "
                        + was.organisation() + "; теперь роль " + account.role() + ", организация "
                        + account.organisation() + ". Если это ошибка, выдайте прежнее ещё раз."));
        if (directory.history(account.organisation()).isEmpty()) {
            lines.add("Внимание: организации с кодом «" + account.organisation()
                    + "» в реестре нет. Проверьте код: пока её нет, эта учётная запись не видит ни одной организации.");
        }
        return lines;
    }
}
