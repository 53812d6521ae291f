package ru.orientir.portal.host.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import ru.orientir.portal.OfficialMail.Delivery;

/**
 * What became of a letter at the mail server.
 *
 * @param code of the server's reply, 0 where there was none
 * @param words of the server, or of the failure; they may hold the address, so they are told on the console only
 */
public record Answer(Delivery delivery, int code, String words) {

    private static final int FIRST_PERMANENT = 500;

    /** "Security or policy" of RFC 3463: the portal may not send that way. It is set up wrongly, and the address may be right. */
    private static final Pattern POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\..*", Pattern.DOTALL);

    static Answer accepted(int code, String words) {
        return new Answer(Delivery.ACCEPTED, code, words.strip());
    }

    /** For good is what the server says of the recipient or of the letter; all else may be mended by whoever looks after the mail. */
    static Answer of(MessagingException failure) {
        return causes(failure)
                .map(Answer::ofRecipient)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> causes(failure)
                        .map(Answer::ofLetter)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> new Answer(Delivery.NOT_NOW, 0, deepest(failure)));
    }

    /** Without a word of the server's. */
    String forLog() {
        return code == 0 ? "no answer" : "reply " + code;
    }

    private static Optional<Answer> ofRecipient(Exception cause) {
        return cause instanceof SMTPAddressFailedException address
                ? Optional.of(reply(address.getReturnCode(), address.getMessage()))
                : Optional.empty();
    }

    private static Optional<Answer> ofLetter(Exception cause) {
        if (cause instanceof SMTPSenderFailedException sender) {
            return Optional.of(new Answer(Delivery.NOT_NOW, sender.getReturnCode(), sender.getMessage()));
        }
        if (cause instanceof SMTPSendFailedException letter && letter.getReturnCode() > 0) {
            return Optional.of(reply(letter.getReturnCode(), letter.getMessage()));
        }
        return Optional.empty();
    }

    private static Answer reply(int code, String words) {
        String said = Objects.toString(words, "").strip();
        boolean refused = code >= FIRST_PERMANENT && !POLICY.matcher(said).matches() && !isAboutLogin(code);
        return new Answer(refused ? Delivery.REFUSED : Delivery.NOT_NOW, code, said);
    }

    /** RFC 4954: the server wants a login, or another one, or an encrypted way. */
    private static boolean isAboutLogin(int code) {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate(
                failure,
                Objects::nonNull,
                cause -> cause instanceof MessagingException chained ? chained.getNextException() : null);
    }

    private static String deepest(MessagingException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.toString(cause.getMessage(), cause.getClass().getSimpleName())
                .strip();
    }
}
