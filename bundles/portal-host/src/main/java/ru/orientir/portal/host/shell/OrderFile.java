package ru.orientir.portal.host.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.portal.PortalAccounts.Order;

/** The requisites of an order as they are given to the console (S0 Регл. 5.3). The file is only hashed. */
record OrderFile(String number, String date, String path) {

    /**
     * All three, or none.
     *
     * @throws NotDone if some are missing, or if the file cannot be read
     */
    Optional<Order> order() throws NotDone {
        if (Stream.of(number, date, path).allMatch(given -> given == null)) {
            return Optional.empty();
        }
        if (Stream.of(number, date, path).anyMatch(given -> given == null)) {
            throw new NotDone("Укажите все реквизиты приказа: --order-number, --order-date и --order-file.");
        }
        return Optional.of(new Order(number, day(), hash()));
    }

    private LocalDate day() throws NotDone {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new NotDone("Дату приказа укажите как 2026-11-20.");
        }
    }

    private String hash() throws NotDone {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            file.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | IllegalArgumentException e) {
            throw new NotDone("Файл приказа не читается: " + path + ". Проверьте путь на сервере.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
