package ru.orientir.portal.host.mail;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.OfficialMail;
import ru.orientir.portal.spi.MailAddressStore;

/** The portal's mail, by SMTP to the official mailboxes that the administrator brought in. There only where it is configured. */
@Component(
        service = {OfficialMail.class, SmtpMail.class},
        configurationPid = "ru.orientir.portal.mail",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MailConfig.class)
public final class SmtpMail implements OfficialMail {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);

    private final MailAddressStore addresses;
    private final MailServer server;
    private final Clock clock;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public SmtpMail(@Reference MailAddressStore addresses, MailConfig config) {
        this(addresses, new MailServer(MailSettings.of(config)), Clock.systemUTC());
    }

    SmtpMail(MailAddressStore addresses, MailServer server, Clock clock) {
        this.addresses = addresses;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public Delivery send(Letter letter) {
        Answer answer = deliver(letter);
        if (answer.delivery() == Delivery.REFUSED || answer.delivery() == Delivery.NOT_NOW) {
            LOG.info("Letter {}: {} ({})", letter.key(), answer.delivery(), answer.forLog());
        }
        return answer.delivery();
    }

    /** The same with what the server said, for whoever sets the mail up. */
    public Answer deliver(Letter letter) {
        Optional<Mailbox> to = addresses.find(letter.organisation()).flatMap(Mailbox::of);
        return to.map(mailbox -> server.deliver(letter, mailbox, clock.instant()))
                .orElseGet(() -> new Answer(Delivery.NO_ADDRESS, 0, ""));
    }
}
