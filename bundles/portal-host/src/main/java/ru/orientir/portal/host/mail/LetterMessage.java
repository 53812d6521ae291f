package ru.orientir.portal.host.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.util.ByteArrayDataSource;
import ru.orientir.portal.OfficialMail;
import ru.orientir.portal.OfficialMail.Letter;

/** A letter as it travels. */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    LetterMessage(Session session, Letter letter, Mailbox from, Mailbox to, String portal, Instant at)
            throws MessagingException {
        super(session);
        this.id = "<" + digest(letter.key()) + "@" + from.domain() + ">";
        setFrom(new InternetAddress(from.address()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to.address()));
        setSubject(letter.subject(), UTF_8);
        setSentDate(Date.from(at));
        // RFC 3834: no answering machine answers it.
        setHeader("Auto-Submitted", "auto-generated");
        // As a source of bytes: for a text the activation framework would look for a handler, which it does not find in
        // a container.
        setDataHandler(new DataHandler(new ByteArrayDataSource(
                letter.text()
                        .replace(OfficialMail.PORTAL, portal)
                        .replaceAll("\\R", "\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                "text/plain; charset=UTF-8")));
        setHeader("Content-Transfer-Encoding", "base64");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
