package ru.orientir.submission.service.life;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Stage;

/**
 * When a place of the roster may be worked on (ADR 0106): in the entry stage from the first day until the end of entry or of
 * the place's extension, whichever is later; after that stage only under an extension, and never in the archive.
 */
public final class EntryWindow {

    static final String DEADLINE_PASSED = "deadline.passed";
    static final String NOT_BEGUN = "entry.not-begun";
    static final String CLOSED = "campaign.stage";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECOND =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss.SSS", Locale.ROOT);

    private EntryWindow() {}

    /** The first instant that is too late for a respondent who may work on its form now; empty when it may not. */
    public static Optional<Instant> openUntil(Campaign campaign, RosterEntry place, Instant now) {
        if (closedToRespondent(campaign, place, now).isPresent()) {
            return Optional.empty();
        }
        return campaign.stage() == Stage.ENTRY ? Optional.of(campaign.entry().deadline(place)) : place.extension();
    }

    /** Why the respondent may not work on its form now, or empty when it may. */
    static Optional<Step.Refused> closedToRespondent(Campaign campaign, RosterEntry place, Instant now) {
        if (campaign.stage() == Stage.ENTRY && now.isBefore(campaign.entry().begin())) {
            return Optional.of(new Step.Refused(
                    NOT_BEGUN,
                    "Внесение сведений начнётся " + DAY.format(campaign.entry().from())
                            + ". До этого дня форму можно только смотреть."));
        }
        return closed(campaign, place, now);
    }

    /** Why answers may not be loaded into the form now: as for the respondent, but before the first day as well. */
    static Optional<Step.Refused> closed(Campaign campaign, RosterEntry place, Instant now) {
        return switch (campaign.stage()) {
            case ENTRY -> passed(campaign.entry().deadline(place), now);
            case CONSOLIDATION, PUBLISHED ->
                place.extension().isPresent()
                        ? passed(place.extension().get(), now)
                        : Optional.of(afterEntry(campaign, now));
            case PREPARATION, ARCHIVED ->
                Optional.of(new Step.Refused(CLOSED, "На этом этапе мониторинга сведения не вносятся."));
        };
    }

    private static Step.Refused afterEntry(Campaign campaign, Instant now) {
        return passed(campaign.entry().end(), now)
                .orElseGet(() -> new Step.Refused(
                        CLOSED, "Внесение сведений завершено. Если форму надо исправить, обратитесь к оператору."));
    }

    private static Optional<Step.Refused> passed(Instant deadline, Instant now) {
        if (now.isBefore(deadline)) {
            return Optional.empty();
        }
        return Optional.of(new Step.Refused(
                DEADLINE_PASSED,
                "Срок внесения сведений истёк: сейчас " + MILLISECOND.format(local(now))
                        + " по времени сервера, срок был до "
                        + SECOND.format(local(deadline.minusMillis(1)))
                        + " включительно (время екатеринбургское). Сохранённое раньше осталось; продлить срок может"
                        + " оператор."));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(Entry.ZONE);
    }
}
