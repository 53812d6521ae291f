package ru.orientir.portal.host.shell;

import java.util.Optional;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts;

/** In whose name an errand is done that only an account with the administrator's role may do. That it was, or was refused, is written down. */
final class Administrator {

    private final PortalAccounts accounts;
    private final AuditSink audit;
    private final Errand errand;

    Administrator(PortalAccounts accounts, AuditSink audit, Errand errand) {
        this.accounts = accounts;
        this.audit = audit;
        this.errand = errand;
    }

    /**
     * @param by who is at the console
     * @param command what the account is named for
     * @throws NotDone if there is no such account, or if it is not an administrator's
     */
    void named(String login, String by, String command) throws NotDone {
        Optional<Account> account = accounts.find(login);
        boolean permitted = account.filter(found -> found.role().equals(Role.ADMINISTRATOR.code()))
                .isPresent();
        audit.record(new AuditEntry(
                by,
                errand.action,
                "account/" + account.map(Account::login).orElse("?"),
                Optional.empty(),
                Optional.of(command),
                permitted ? AuditResult.DONE : AuditResult.DENIED));
        if (account.isEmpty()) {
            throw new NotDone("Учётная запись «" + login
                    + "» не выдана. Выдайте её командой orientir:account-issue или назовите в --as другую.");
        }
        if (!permitted) {
            throw new NotDone(errand.words + " администратор платформы: назовите в --as учётную запись с ролью "
                    + Role.ADMINISTRATOR.code() + ".");
        }
    }

    /** What the administrator is needed for. */
    enum Errand {
        AUDIT("audit:read", "Журнал аудита читает"),
        MAIL("mail:manage", "Почтой портала ведает");

        private final String action;
        private final String words;

        Errand(String action, String words) {
            this.action = action;
            this.words = words;
        }
    }
}
