package ru.orientir.portal.host.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes, and refuses recipients whose address begins as a reply does: {@code 550-…@…}. */
final class Post implements AutoCloseable {

    static final String USER = "portal";
    static final String PASSWORD = "тайна";

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    /** @param bytes as they came over the line */
    record Taken(String from, List<String> to, String bytes) {}

    /** On the loopback address, as a relay of the same machine. */
    Post() {
        server = builder().build();
        server.start();
    }

    /** With STARTTLS and a login, both required. */
    Post(TestCertificate certificate) throws Exception {
        server = builder()
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(certificate.context())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .build();
        server.start();
    }

    private SMTPServer.Builder builder() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Delivering());
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Delivering implements MessageHandler {

        private final List<String> to = new CopyOnWriteArrayList<>();
        private Optional<String> sender = Optional.empty();

        @Override
        public void from(String from) throws RejectException {
            sender = Optional.of(from);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.matches("[45]\\d\\d-.*")) {
                throw new RejectException(
                        Integer.parseInt(recipient.substring(0, 3)),
                        recipient.substring(4, recipient.indexOf('@')) + " <" + recipient + "> not taken");
            }
            to.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            taken.add(new Taken(
                    sender.orElseThrow(), List.copyOf(to), new String(data.readAllBytes(), StandardCharsets.UTF_8)));
            return "Ok: queued as 4711";
        }

        @Override
        public void done() {
            // Nothing is kept between letters.
        }
    }
}
