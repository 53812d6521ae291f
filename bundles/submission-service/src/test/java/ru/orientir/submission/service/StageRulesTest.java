package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.submission.service.Sample.at;
import static ru.orientir.submission.service.Sample.campaign;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;

class StageRulesTest {

    /** Entry begins on 1 April 2021, so that preparation ends on 2 March at the latest; it ends with 31 May. */
    @ParameterizedTest
    @CsvSource({
        "PREPARATION, ENTRY, 2021-03-02T23:59:59, , -",
        "PREPARATION, ENTRY, 2021-03-03T00:00:00, , reason.missing",
        "PREPARATION, ENTRY, 2021-03-03T00:00:00, ' ', reason.missing",
        "PREPARATION, ENTRY, 2021-03-03T00:00:00, приказ опоздал, -",
        "PREPARATION, CONSOLIDATION, 2021-03-01T00:00:00, причина, campaign.stage",
        "ENTRY, CONSOLIDATION, 2021-05-31T23:59:59.999, , reason.missing",
        "ENTRY, CONSOLIDATION, 2021-05-31T23:59:59.999, все сдали, -",
        "ENTRY, CONSOLIDATION, 2021-06-01T00:00:00, , -",
        "ENTRY, PREPARATION, 2021-05-01T00:00:00, причина, campaign.stage",
        "ENTRY, ENTRY, 2021-05-01T00:00:00, причина, campaign.stage",
        "CONSOLIDATION, ENTRY, 2021-06-02T00:00:00, , reason.missing",
        "CONSOLIDATION, ENTRY, 2021-06-02T00:00:00, ошибка, -",
        "CONSOLIDATION, PUBLISHED, 2021-06-02T00:00:00, , -",
        "PUBLISHED, ARCHIVED, 2021-06-02T00:00:00, , -",
        "PUBLISHED, ENTRY, 2021-06-02T00:00:00, причина, campaign.stage",
        "ARCHIVED, PUBLISHED, 2021-06-02T00:00:00, причина, campaign.stage",
        "ENTRY, CONSOLIDATION, 2021-05-31T00:00:00, звоните 263-32-95, text.personal-data"
    })
    void moves_step_by_step_and_asks_for_reasons(Stage from, Stage to, String now, String reason, String code) {
        Optional<Refused<String>> refusal =
                StageRules.refusal(campaign(from, false, false), to, Optional.ofNullable(reason), at(now));

        assertThat(refusal.map(refused -> refused.problems().get(0).code()).orElse("-"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"PREPARATION, ENTRY", "ENTRY, CONSOLIDATION"})
    void an_archive_campaign_has_no_dates_to_keep(Stage from, Stage to) {
        assertThat(StageRules.refusal(campaign(from, false, true), to, Optional.empty(), at("2021-05-01T00:00:00")))
                .isEmpty();
    }
}
