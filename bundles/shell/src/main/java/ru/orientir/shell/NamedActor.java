package ru.orientir.shell;

import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.StoreUnavailable;

/** In whose name a command is given. The console may name any issued account; that it did goes to the audit log. */
final class NamedActor {

    /** What was typed may be anything, also a password. */
    private static final String UNKNOWN = "?";

    private final PortalAccounts accounts;
    private final AuditSink audit;

    NamedActor(PortalAccounts accounts, AuditSink audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * The account as an actor.
     *
     * @param user who is at the console; absent where the console does not know
     * @param command what the account is named for
     * @throws Refusal if no such account was issued, or if the database cannot tell
     */
    Actor of(String login, Optional<String> user, String command) throws Refusal {
        try {
            return named(login, user, command);
        } catch (StoreUnavailable e) {
            throw Refusal.storeAway();
        }
    }

    private Actor named(String login, Optional<String> user, String command) throws Refusal {
        Optional<Account> account = accounts.find(login);
        Optional<Actor> actor = account.flatMap(
                found -> Role.ofCode(found.role()).map(role -> new Actor(found.login(), role, found.organisation())));
        audit.record(new AuditEntry(
                "console:" + user.orElse("local"),
                "console:command",
                "account/" + account.map(Account::login).orElse(UNKNOWN),
                Optional.empty(),
                Optional.of(command),
                actor.isPresent() ? AuditResult.DONE : AuditResult.DENIED));
        if (account.isEmpty()) {
            throw new Refusal("Учётная запись «" + login
                    + "» не выдана. Выдайте её командой orientir:account-issue или назовите в --as другую.");
        }
        return actor.orElseThrow(() -> new Refusal("У учётной записи «" + login + "» нет роли."));
    }
}
