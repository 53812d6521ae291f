package ru.orientir.portal.host.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.OfficialMail.Letter;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.host.mail.AddressFile;
import ru.orientir.portal.host.mail.Answer;
import ru.orientir.portal.host.mail.SmtpMail;
import ru.orientir.portal.spi.MailAddressStore;
import ru.orientir.portal.spi.MailAddressStore.Changed;

/** What the administrator does with the official mailboxes. */
final class MailDesk {

    private final MailAddressStore addresses;
    private final OrganisationDirectory directory;
    private final PrintStream out;

    MailDesk(MailAddressStore addresses, OrganisationDirectory directory, PrintStream out) {
        this.addresses = addresses;
        this.directory = directory;
        this.out = out;
    }

    /** @throws NotDone if anything of the file cannot be taken; then nothing of it was */
    void bring(String path, String by) throws NotDone {
        AddressFile.Reading reading =
                AddressFile.read(bytes(path), code -> !directory.history(code).isEmpty());
        if (reading instanceof AddressFile.Refused refused) {
            throw new NotDone("Файл не принят, ничего не изменено:\n" + String.join("\n", refused.problems()));
        }
        Changed changed = addresses.put(((AddressFile.Read) reading).addresses(), result -> entry(by, result));
        out.println("Адресов добавлено: " + changed.added() + ", изменено: " + changed.changed() + ", удалено: "
                + changed.removed() + ", без изменений: " + changed.unchanged());
    }

    private static AuditEntry entry(String by, Changed changed) {
        String numbers = "added " + changed.added() + ", changed " + changed.changed() + ", removed "
                + changed.removed() + ", unchanged " + changed.unchanged();
        return new AuditEntry(
                by, "mail:import", "mail-addresses", Optional.empty(), Optional.of(numbers), AuditResult.DONE);
    }

    private static byte[] bytes(String path) throws NotDone {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            byte[] bytes = file.readNBytes(AddressFile.MOST_BYTES + 1);
            if (bytes.length > AddressFile.MOST_BYTES) {
                throw new NotDone(
                        "Файл больше " + (AddressFile.MOST_BYTES >> 20) + " МиБ: " + path + ". Разделите его.");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw new NotDone("Файл не читается: " + path + ". Проверьте путь на сервере.");
        }
    }

    /** @param missing the organisations in force today that have no address, in place of those that have one */
    void list(boolean missing) {
        Map<String, String> all = addresses.all();
        List<Organisation> without = directory.all(today()).stream()
                .filter(organisation -> !all.containsKey(organisation.code()))
                .toList();
        if (missing) {
            without.forEach(organisation -> out.println(organisation.code() + "\t" + organisation.shortName()));
        } else {
            all.forEach((code, address) -> out.println(code + "\t" + address));
        }
        out.println("С адресом: " + all.size() + ", без адреса: " + without.size() + ".");
    }

    /**
     * Sends a test letter and tells what the server answered.
     *
     * @param mail absent where the mail is not set up
     * @throws NotDone if the letter was not taken
     */
    void check(Optional<SmtpMail> mail, String organisation, Instant now) throws NotDone {
        SmtpMail sender = mail.orElseThrow(
                () -> new NotDone(
                        "Почта не настроена: заполните etc/ru.orientir.portal.mail.cfg. Если он заполнен, причина – в data/log/karaf.log."));
        if (directory.history(organisation).isEmpty()) {
            throw new NotDone("Организации «" + organisation + "» в реестре нет.");
        }
        Answer answer = sender.deliver(new Letter(
                organisation,
                "Проверка почты портала",
                "Здравствуйте!\n\nЭто пробное письмо: администратор портала проверяет, доходят ли письма.\n"
                        + "Делать ничего не нужно.\n\nПортал: {portal}\n",
                "check/" + organisation + "/" + now.toEpochMilli()));
        String words = PlainText.of(answer.words());
        switch (answer.delivery()) {
            case ACCEPTED -> out.println("Сервер принял письмо: " + words);
            case NO_ADDRESS ->
                throw new NotDone(
                        "Адреса организации «" + organisation + "» нет. Загрузите его командой orientir:mail-import.");
            case REFUSED -> throw new NotDone("Сервер отказал: " + words + ". Проверьте адрес организации.");
            case NOT_NOW ->
                throw new NotDone("Письмо не отправлено: " + words
                        + ". Проверьте etc/ru.orientir.portal.mail.cfg и почтовый сервер.");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(OrganisationDirectory.ZONE);
    }
}
