package ru.orientir.portal.host.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What the settings of the mail server mean.
 *
 * @param trusted a PEM file of certificates to trust in place of Java's own
 * @param login absent where the server asks for none
 * @param portal the portal's address without a slash at its end
 * @param patience how long one answer of the server is waited for
 */
record MailSettings(
        String host,
        int port,
        Encryption encryption,
        Optional<Path> trusted,
        Optional<Login> login,
        Mailbox from,
        String portal,
        Duration patience) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_PATIENCE = 60;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    static MailSettings of(MailConfig config) {
        String host = required("host", config.host());
        if (!host.matches("[A-Za-z0-9.:_-]+")) {
            throw new IllegalArgumentException("host: укажите имя или адрес почтового сервера.");
        }
        Optional<Login> login = config.user().isBlank()
                ? Optional.empty()
                : Optional.of(new Login(config.user().strip(), config._password()));
        Encryption encryption = encryption(config.tls().strip(), THIS_MACHINE.contains(host));
        if (encryption == Encryption.NONE && login.isPresent() && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException(
                    "tls: без шифрования пароль по сети не передаётся. Укажите starttls или tls.");
        }
        return new MailSettings(
                host,
                within("port", config.port() == 0 ? encryption.port : config.port(), HIGHEST_PORT),
                encryption,
                Optional.of(config.trusted_certificates().strip())
                        .filter(path -> !path.isEmpty())
                        .map(Path::of),
                login,
                Mailbox.of(required("from", config.from()))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "from: укажите один адрес отправителя, например monitoring@portal.example.")),
                portal(required("portal.url", config.portal_url())),
                Duration.ofSeconds(within("timeout.seconds", config.timeout_seconds(), LONGEST_PATIENCE)));
    }

    private static Encryption encryption(String word, boolean here) {
        if (word.isEmpty()) {
            return here ? Encryption.NONE : Encryption.STARTTLS;
        }
        return Arrays.stream(Encryption.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("tls: допустимы starttls, tls и none."));
    }

    private static String portal(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
                throw new URISyntaxException(text, "no address of a portal");
            }
            return text.replaceAll("/+$", "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("portal.url: укажите полный адрес портала, https://…", e);
        }
    }

    private static int within(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(setting + ": от 1 до " + most + ".");
        }
        return value;
    }

    private static String required(String setting, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Укажите " + setting + ".");
        }
        return text.strip();
    }

    /** How the way to the server is protected; without it nothing is sent. */
    enum Encryption {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }
    }

    /** Who the portal is at the mail server. */
    record Login(String user, String password) {

        /** Not the password: what is printed by accident ends in a log. */
        @Override
        public String toString() {
            return user;
        }
    }
}
