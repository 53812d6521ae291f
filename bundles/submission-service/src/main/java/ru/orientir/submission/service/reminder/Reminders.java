package ru.orientir.submission.service.reminder;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.OfficialMail;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.SubmissionStore;

/** Reminds of deadlines again and again, while the module is on and the host has mail: without either it is not there. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "ru.orientir.submission.reminders")
@SatisfyingConditionTarget(MonitoringSwitch.ON)
@Designate(ocd = Reminders.Config.class)
public final class Reminders {

    /** When and how often. */
    @ObjectClassDefinition(name = "Мониторинг: напоминания о сроках")
    public @interface Config {
        @AttributeDefinition(
                description =
                        "За сколько календарных дней до последнего дня напоминать, через запятую; пусто – не напоминать")
        String days() default "7,1";

        @AttributeDefinition(description = "С какого времени отправлять письма, по времени региона")
        String from() default "09:00";

        @AttributeDefinition(description = "До какого времени отправлять письма, по времени региона")
        String to() default "18:00";

        @AttributeDefinition(description = "Через сколько минут смотреть снова, от 1 до 1440")
        int interval_minutes() default 10;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int DAY = 1440;
    private static final int SECONDS_BEFORE_FIRST = 5;

    private final ReminderRound round;
    private final ScheduledExecutorService timer;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public Reminders(
            @Reference SubmissionStore campaigns,
            @Reference ReminderStore reminders,
            @Reference OfficialMail mail,
            Config config) {
        ReminderDays days = ReminderDays.of(config.days());
        int minutes = config.interval_minutes();
        if (minutes < 1 || minutes > DAY) {
            throw new IllegalArgumentException("interval.minutes: от 1 до " + DAY + ".");
        }
        this.round = new ReminderRound(campaigns, reminders, mail, days, LetterHours.of(config.from(), config.to()));
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "orientir-reminders");
            thread.setDaemon(true);
            return thread;
        });
        if (!days.days().isEmpty()) {
            timer.scheduleWithFixedDelay(
                    this::remind, SECONDS_BEFORE_FIRST, TimeUnit.MINUTES.toSeconds(minutes), TimeUnit.SECONDS);
        }
    }

    /** Not interrupted: H2 would close its file under a thread that is. A letter that is on its way is finished and noted, and no other begun. */
    @Deactivate
    void end() {
        timer.shutdown();
    }

    private void remind() {
        try {
            round.run(timer::isShutdown);
        } catch (StoreUnavailable away) {
            LOG.debug("Reminders wait until the database is back", away);
        } catch (RuntimeException e) {
            if (timer.isShutdown()) {
                LOG.debug("Reminders go on when the module is on again", e);
                return;
            }
            LOG.error("Reminders were not sent; they are tried again later", e);
        }
    }
}
