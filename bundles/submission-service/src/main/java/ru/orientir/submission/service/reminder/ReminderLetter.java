package ru.orientir.submission.service.reminder;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.orientir.portal.OfficialMail;
import ru.orientir.portal.OfficialMail.Letter;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.spi.ReminderStore.Reminder;
import ru.orientir.submission.spi.ReminderStore.Unsubmitted;

/** What a reminder says. */
final class ReminderLetter {

    private static final int LONGEST_TITLE = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT);

    private ReminderLetter() {}

    static Letter of(Campaign campaign, Unsubmitted form, Reminder reminder) {
        // A deadline at midnight is the end of the day before.
        ZonedDateTime last = reminder.deadline().minusMillis(1).atZone(Entry.ZONE);
        String text = String.join(
                "\n",
                "Здравствуйте!",
                "",
                line(form.place().name()) + ": форма мониторинга «" + line(campaign.title()) + "» за "
                        + words(campaign.period()) + " " + state(form) + ".",
                "",
                "Отправьте её не позднее " + MINUTE.format(last) + " (время екатеринбургское).",
                "Форма: " + OfficialMail.PORTAL + "/monitoring/forms/" + form.submission(),
                "Основание: " + line(campaign.basis()),
                "",
                "Если форма уже отправлена, ничего делать не нужно.",
                "",
                "Письмо создано автоматически, отвечать на него не нужно.",
                "");
        return new Letter(
                reminder.organisation(),
                "Срок – " + DAY.format(last) + ": мониторинг «" + cut(line(campaign.title())) + "»",
                text,
                key(reminder));
    }

    /** The same for the same letter, whoever sends it and when. */
    private static String key(Reminder reminder) {
        Instant deadline = reminder.deadline();
        return "reminder/" + reminder.campaign() + "/" + reminder.organisation() + "/" + reminder.days() + "/"
                + deadline;
    }

    private static String state(Unsubmitted form) {
        return switch (form.status()) {
            case NOT_STARTED -> "ещё не начата";
            case DRAFT -> "начата, но не отправлена";
            case RETURNED -> "возвращена на доработку и ещё не отправлена снова";
            case REOPENED -> "открыта для исправления и ещё не отправлена снова";
            case SUBMITTED, ACCEPTED -> throw new IllegalArgumentException("nobody is reminded of a form that came");
        };
    }

    private static String words(Period period) {
        return switch (period.kind()) {
            case CALENDAR_YEAR -> period.text() + " год";
            case SCHOOL_YEAR -> period.text() + " учебный год";
            case TWO_YEARS -> period.text().replace("..", "–") + " годы";
            case HALF_YEAR -> period.half() + "-е полугодие " + period.text().substring(0, 4) + " года";
        };
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip() + "…";
    }
}
