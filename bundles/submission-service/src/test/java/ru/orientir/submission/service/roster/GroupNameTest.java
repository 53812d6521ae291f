package ru.orientir.submission.service.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupNameTest {

    @ParameterizedTest
    @CsvSource({
        "Министерство, Подведомственные Министерству",
        "Министерство образования и науки Челябинской области,"
                + " Подведомственные Министерству образования и науки Челябинской области",
        "Главное управление образования, Подведомственные Главному управлению образования",
        "Областные колледжи, Областные колледжи",
        "Министерские колледжи, Министерские колледжи"
    })
    void a_group_is_named_by_whom_it_belongs_to(String registry, String group) {
        assertThat(GroupName.of(registry)).isEqualTo(group);
    }
}
