package ru.orientir.portal.host.shell;

import java.time.Instant;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.portal.host.mail.SmtpMail;

/** Sends a test letter. */
@Service
@Command(
        scope = "orientir",
        name = "mail-check",
        description = "Отправляет организации пробное письмо и показывает ответ почтового сервера")
public final class CheckMail extends MailCommand {

    @Argument(index = 0, name = "organisation", description = "Код организации", required = true)
    private String organisation;

    /** Absent where the mail is not set up: the command says so. */
    @Reference(optional = true)
    private SmtpMail mail;

    @Override
    void run(MailDesk desk, String by) throws NotDone {
        desk.check(Optional.ofNullable(mail), organisation, Instant.now());
    }
}
