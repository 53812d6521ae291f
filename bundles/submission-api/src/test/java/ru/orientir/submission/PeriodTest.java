package ru.orientir.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Earlier.Step;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2020, 2020",
        "2021/2022, 2020/2021, 2020/2021",
        "2021..2022, 2019..2020, 2019..2020",
        "2021-H1, 2020-H2, 2020-H1",
        "2021-H2, 2021-H1, 2020-H2"
    })
    void a_half_year_lies_behind_another_than_the_same_half_of_the_year_before(
            String text, String before, String yearBefore) {
        Period period = period(text);
        assertThat(period.before(Step.PERIOD)).isEqualTo(period(before));
        assertThat(period.before(Step.YEAR)).isEqualTo(period(yearBefore));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
