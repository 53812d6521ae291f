package ru.orientir.portal.host.mail;

import com.sun.mail.smtp.SMTPTransport;
import java.time.Instant;
import java.util.Properties;
import javax.mail.Address;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.URLName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.OfficialMail.Letter;
import ru.orientir.portal.host.mail.MailSettings.Encryption;

/** The mail server, spoken to in SMTP: a connection for each letter, so that none is held while nothing is sent. */
final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final MailSettings settings;
    private final Session session;

    /** @throws IllegalArgumentException if the trusted certificates cannot be read */
    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String patience = Long.toString(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.put("mail.smtp.from", settings.from().address());
        // The letter is with the server: what it says at the farewell changes nothing.
        properties.put("mail.smtp.quitwait", "false");
        boolean starttls = settings.encryption() == Encryption.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.trusted().ifPresent(pem -> {
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.sockets(pem));
            // Otherwise a server that is not trusted is tried again with Java's own certificates.
            properties.put("mail.smtp.ssl.socketFactory.fallback", "false");
        });
        return properties;
    }

    Answer deliver(Letter letter, Mailbox to, Instant at) {
        try {
            LetterMessage message = new LetterMessage(session, letter, settings.from(), to, settings.portal(), at);
            message.saveChanges();
            return deliver(message);
        } catch (MessagingException e) {
            return Answer.of(e);
        }
    }

    private Answer deliver(Message message) throws MessagingException {
        Address[] recipients = message.getAllRecipients();
        // Made here, not looked up: the look-up reads files that the classes of another bundle do not see.
        SMTPTransport transport =
                new SMTPTransport(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
        try {
            String user = settings.login().map(MailSettings.Login::user).orElse(null);
            String password = settings.login().map(MailSettings.Login::password).orElse(null);
            transport.connect(settings.host(), settings.port(), user, password);
            transport.sendMessage(message, recipients);
            return Answer.accepted(transport.getLastReturnCode(), transport.getLastServerResponse());
        } finally {
            close(transport);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What was sent is sent, and a failure before it is on its way to the caller.
            LOG.debug("The mail server was left without a farewell", e);
        }
    }
}
