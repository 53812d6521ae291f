package ru.orientir.portal.host.mail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.OfficialMail.Delivery;
import ru.orientir.portal.OfficialMail.Letter;
import ru.orientir.portal.spi.MailAddressStore;

/** Letters to a mail server over sockets. */
@Timeout(60)
class SmtpMailTest {

    private static final Instant NOON = Instant.parse("2026-11-20T07:00:00Z");
    private static final Letter LETTER = new Letter(
            "s0001",
            "Срок представления сведений – 27.11.2026, мониторинг «Профориентация»",
            "Здравствуйте!\n.\nФорма: {portal}/monitoring/forms/17\n",
            "reminder/2/s0001");

    @TempDir
    private static Path folder;

    private static TestCertificate own;
    private static TestCertificate foreign;

    private final Map<String, String> book = new TreeMap<>(Map.of("s0001", "school1@edu.example"));

    @BeforeAll
    static void certificates() throws Exception {
        own = TestCertificate.of("localhost", folder);
        foreign = TestCertificate.of("mail.example.org", folder);
    }

    private SmtpMail mail(MailConfig config) {
        return new SmtpMail(new Book(), new MailServer(MailSettings.of(config)), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Settings encrypted(int port, String trusted, String password) {
        return new Settings(
                "localhost",
                port,
                "starttls",
                trusted,
                Post.USER,
                password,
                "monitoring@rcokio.example",
                "https://portal.example");
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        try (Post post = new Post()) {
            assertThat(mail(Settings.relay(post.port())).send(LETTER)).isEqualTo(Delivery.ACCEPTED);
            assertThat(post.taken).hasSize(1);
            Post.Taken taken = post.taken.get(0);
            assertThat(taken.from()).isEqualTo("monitoring@rcokio.example");
            assertThat(taken.to()).containsExactly("school1@edu.example");
            MimeMessage read =
                    new MimeMessage(null, new ByteArrayInputStream(taken.bytes().getBytes(StandardCharsets.UTF_8)));
            assertThat(read.getSubject()).isEqualTo(LETTER.subject());
            assertThat(new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Здравствуйте!\r\n.\r\nФорма: https://portal.example/monitoring/forms/17\r\n");
            assertThat(read.getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(read.getHeader("MIME-Version")).containsExactly("1.0");
            assertThat(read.getSentDate()).isEqualTo(NOON);
            assertThat(read.getHeader("From")).containsExactly("monitoring@rcokio.example");
            assertThat(read.getHeader("To")).containsExactly("school1@edu.example");
            assertThat(taken.bytes()).isEqualTo(new String(taken.bytes().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void a_letter_sent_again_carries_the_same_id_and_another_letter_another() throws Exception {
        try (Post post = new Post()) {
            SmtpMail mail = mail(Settings.relay(post.port()));
            mail.send(LETTER);
            mail.send(LETTER);
            mail.send(new Letter(LETTER.organisation(), LETTER.subject(), LETTER.text(), "reminder/3/s0001"));
            List<String> ids = post.taken.stream()
                    .map(taken -> taken.bytes()
                            .lines()
                            .filter(line -> line.startsWith("Message-ID: "))
                            .collect(joining()))
                    .toList();
            assertThat(ids.get(0)).matches("Message-ID: <[0-9a-f]{32}@rcokio\\.example>");
            assertThat(ids.get(1)).isEqualTo(ids.get(0));
            assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        }
    }

    @Test
    void a_password_travels_encrypted_to_the_server_that_is_trusted() throws Exception {
        try (Post post = new Post(own)) {
            assertThat(mail(encrypted(post.port(), own.pem().toString(), Post.PASSWORD))
                            .send(LETTER))
                    .isEqualTo(Delivery.ACCEPTED);
            assertThat(post.taken).hasSize(1);
        }
    }

    @Test
    void nothing_goes_to_a_server_that_is_not_trusted_or_has_another_name_or_does_not_encrypt() throws Exception {
        try (Post post = new Post(own);
                Post other = new Post(foreign);
                Post open = new Post()) {
            assertThat(mail(encrypted(post.port(), foreign.pem().toString(), Post.PASSWORD))
                            .send(LETTER))
                    .isEqualTo(Delivery.NOT_NOW);
            assertThat(mail(encrypted(post.port(), "", Post.PASSWORD)).send(LETTER))
                    .isEqualTo(Delivery.NOT_NOW);
            assertThat(mail(encrypted(other.port(), foreign.pem().toString(), Post.PASSWORD))
                            .send(LETTER))
                    .isEqualTo(Delivery.NOT_NOW);
            assertThat(mail(encrypted(open.port(), "", Post.PASSWORD)).send(LETTER))
                    .isEqualTo(Delivery.NOT_NOW);
            assertThat(post.taken).isEmpty();
            assertThat(other.taken).isEmpty();
            assertThat(open.taken).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_a_matter_of_settings_and_not_of_the_letter() throws Exception {
        try (Post post = new Post(own)) {
            Answer answer =
                    mail(encrypted(post.port(), own.pem().toString(), "wrong")).deliver(LETTER);
            assertThat(answer.delivery()).isEqualTo(Delivery.NOT_NOW);
            assertThat(answer.words()).startsWith("535").doesNotContain("wrong");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550-No@edu.example, REFUSED",
        "553-5.1.3@edu.example, REFUSED",
        "450-Later@edu.example, NOT_NOW",
        "421-Busy@edu.example, NOT_NOW",
        "550-5.7.1@edu.example, NOT_NOW",
        "530-5.5.1@edu.example, NOT_NOW",
    })
    void a_reply_tells_whether_to_try_again(String address, Delivery delivery) throws Exception {
        book.put("s0001", address);
        try (Post post = new Post()) {
            Answer answer = mail(Settings.relay(post.port())).deliver(LETTER);
            assertThat(answer.delivery()).isEqualTo(delivery);
            assertThat(answer.code()).isEqualTo(Integer.parseInt(address.substring(0, 3)));
            assertThat(answer.forLog()).isEqualTo("reply " + address.substring(0, 3));
            assertThat(post.taken).isEmpty();
        }
    }

    @Test
    void a_server_that_is_away_or_silent_is_not_waited_for_longer_than_was_set() throws Exception {
        int gone;
        try (Post post = new Post()) {
            gone = post.port();
        }
        assertThat(mail(Settings.relay(gone)).send(LETTER)).isEqualTo(Delivery.NOT_NOW);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            assertThat(mail(Settings.relay(silent.getLocalPort())).send(LETTER)).isEqualTo(Delivery.NOT_NOW);
            assertThat(System.nanoTime() - before).isBetween(900_000_000L, 10_000_000_000L);
        }
    }

    @Test
    void nobody_is_written_to_without_a_usable_address() throws Exception {
        try (Post post = new Post()) {
            book.clear();
            assertThat(mail(Settings.relay(post.port())).send(LETTER)).isEqualTo(Delivery.NO_ADDRESS);
            book.put("s0001", "a@edu.example\r\nRCPT TO:<b@edu.example>");
            assertThat(mail(Settings.relay(post.port())).send(LETTER)).isEqualTo(Delivery.NO_ADDRESS);
            assertThat(post.taken).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example, , user, https://portal.example, from@a.example, true",
        "mail.example, none, user, https://portal.example, from@a.example, false",
        "localhost, none, user, https://portal.example, from@a.example, true",
        "mail.example, ssl, user, https://portal.example, from@a.example, false",
        "mail.example, , , portal.example, from@a.example, false",
        "mail.example, , , https://portal.example, Портал <from@a.example>, false",
        "mail example, , , https://portal.example, from@a.example, false",
        ", , , https://portal.example, from@a.example, false",
    })
    void settings_that_would_send_a_password_in_the_open_or_mean_nothing_are_refused(
            String host, String tls, String user, String portal, String from, boolean good) {
        Function<String, String> given = text -> text == null ? "" : text;
        Settings settings = new Settings(
                given.apply(host), 0, given.apply(tls), "", given.apply(user), "secret", given.apply(from), portal);
        if (good) {
            assertThat(MailSettings.of(settings).toString()).doesNotContain("secret");
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> MailSettings.of(settings));
        }
    }

    @Test
    void what_is_not_said_about_encryption_is_starttls_except_on_the_same_machine() {
        assertThat(MailSettings.of(new Settings("mail.example", 0, "", "", "", "", "a@b.example", "http://p")))
                .extracting(MailSettings::encryption, MailSettings::port)
                .containsExactly(MailSettings.Encryption.STARTTLS, 587);
        assertThat(MailSettings.of(new Settings("localhost", 0, "", "", "", "", "a@b.example", "http://p")))
                .extracting(MailSettings::encryption, MailSettings::port)
                .containsExactly(MailSettings.Encryption.NONE, 25);
    }

    private final class Book implements MailAddressStore {

        @Override
        public Optional<String> find(String organisation) {
            return Optional.ofNullable(book.get(organisation));
        }

        @Override
        public Map<String, String> all() {
            return book;
        }

        @Override
        public Changed put(Map<String, Optional<String>> addresses, Function<Changed, AuditEntry> entry) {
            throw new UnsupportedOperationException();
        }
    }
}
