package ru.orientir.submission.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;
import ru.orientir.submission.service.form.FreeText;

/** How a campaign moves on (S0 Регл. 4.1–4.5, ADR 0107). */
final class StageRules {

    /** Reference data are in place this many calendar days before the monitoring begins (S0 Регл. 4.3). */
    private static final int DAYS_BEFORE = 30;

    private StageRules() {}

    /** Why a campaign may not move to this stage now, or empty when it may. */
    static <T> Optional<Refused<T>> refusal(Campaign campaign, Stage to, Optional<String> reason, Instant now) {
        if (!possible(campaign.stage(), to)) {
            return Optional.of(Refused.of(
                    Reason.CONFLICT,
                    "campaign.stage",
                    "to",
                    "Мониторинг на этапе «" + Wording.of(campaign.stage()) + "»: перейти к этапу «" + Wording.of(to)
                            + "» нельзя."));
        }
        Optional<Refused<T>> unfit = reason.flatMap(words -> FreeText.problem("reason", words, FreeText.REASON))
                .map(problem -> new Refused<>(Reason.INVALID, List.of(problem)));
        if (unfit.isPresent() || reason.filter(words -> !words.isBlank()).isPresent()) {
            return unfit;
        }
        return whyReason(campaign, to, now)
                .map(why -> Refused.of(Reason.INVALID, "reason.missing", "reason", why + " Укажите причину."));
    }

    private static boolean possible(Stage from, Stage to) {
        return switch (from) {
            case PREPARATION -> to == Stage.ENTRY;
            case ENTRY -> to == Stage.CONSOLIDATION;
            case CONSOLIDATION -> to == Stage.PUBLISHED || to == Stage.ENTRY;
            case PUBLISHED -> to == Stage.ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    /** Why this step needs a reason, or empty when it needs none. */
    private static Optional<String> whyReason(Campaign campaign, Stage to, Instant now) {
        if (campaign.stage() == Stage.CONSOLIDATION && to == Stage.ENTRY) {
            return Optional.of("Возвращение к внесению сведений — исключение.");
        }
        if (campaign.archive()) {
            return Optional.empty();
        }
        if (campaign.stage() == Stage.PREPARATION && tooLateToPrepare(campaign.entry(), now)) {
            return Optional.of("До начала внесения сведений меньше " + DAYS_BEFORE
                    + " календарных дней, а подготовка завершается не позднее (Регламент, п. 4.3).");
        }
        if (campaign.stage() == Stage.ENTRY && now.isBefore(campaign.entry().end())) {
            return Optional.of("Срок внесения сведений ещё не истёк.");
        }
        return Optional.empty();
    }

    private static boolean tooLateToPrepare(Entry entry, Instant now) {
        LocalDate today = now.atZone(Entry.ZONE).toLocalDate();
        return today.isAfter(entry.from().minusDays(DAYS_BEFORE));
    }
}
