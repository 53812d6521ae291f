package ru.orientir.portal.host.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.orientir.portal.Account;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.PortalAccounts.Issued;

/** What the administrator does with accounts that were issued. */
final class AccountDesk {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(OrganisationDirectory.ZONE);
    private static final int LONGEST_REASON = 1000;

    private final PortalAccounts accounts;
    private final PrintStream out;

    AccountDesk(PortalAccounts accounts, PrintStream out) {
        this.accounts = accounts;
        this.out = out;
    }

    /** @param role of these only; absent for all */
    void list(Optional<String> role) {
        accounts.all().stream()
                .filter(issued -> role.filter(
                                code -> !code.equals(issued.account().role()))
                        .isEmpty())
                .map(AccountDesk::line)
                .forEach(out::println);
    }

    void close(String login, String reason, String by) throws NotDone {
        check(reason);
        if (!accounts.close(login, reason, by)) {
            throw new NotDone("Открытой учётной записи «" + login + "» нет. Посмотрите orientir:account-list.");
        }
        out.println("Учётная запись " + login + " закрыта, её сеансы окончены.");
    }

    void open(String login, String reason, String by) throws NotDone {
        check(reason);
        if (!Account.isFromElsewhere(login)) {
            throw new NotDone("Учётную запись с паролем открывает снова orientir:account-issue, по приказу.");
        }
        if (!accounts.reopen(login, reason, by)) {
            throw new NotDone("Закрытой учётной записи «" + login + "» нет. Посмотрите orientir:account-list.");
        }
        out.println("Учётная запись " + login + " снова открыта.");
    }

    private static void check(String reason) throws NotDone {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new NotDone("Назовите причину в --reason, до " + LONGEST_REASON + " знаков.");
        }
    }

    void unlock(String login, String by) throws NotDone {
        if (!accounts.unlock(login, by)) {
            throw new NotDone("Неудачных попыток входа с логином «" + login + "» не было: открывать нечего.");
        }
        out.println("Войти с логином " + login + " можно сразу.");
    }

    private static String line(Issued issued) {
        String order = issued.order()
                .map(one -> "приказ " + one.number() + " от " + one.date() + ", SHA-256 " + one.fileHash())
                .orElse("без приказа");
        return Stream.of(
                        issued.account().login(),
                        issued.account().role(),
                        issued.account().organisation(),
                        issued.at().map(at -> "выдана " + time(at)).orElse("выдана раньше"),
                        order,
                        issued.closed()
                                .map(closed -> "закрыта " + time(closed.at()) + ": " + closed.reason())
                                .orElse("открыта"))
                .map(PlainText::of)
                .collect(Collectors.joining("\t"));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
