package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published methodology is for everybody, so nobody's phone may stand in its words. */
class ScreenedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "title: Малая методика, title: Малая методика; звонить 8 351 263-32-95",
        "text: Ноль — это ответ., text: Спросите ivan@example.ru",
        "label: Директор, label: 112-233-445 95",
        "message: Часть больше целого., message: Больше целого 7(951)1234567",
        "name: треть, name: ivan＠example.ru"
    })
    void a_phone_an_address_or_a_snils_is_refused(String words, String changed) {
        assertThat(SmallPack.refuse(SmallPack.with(words, changed)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("text.personal-data");
                    assertThat(finding.message()).contains("Уберите");
                });
    }

    @Test
    void a_name_may_be_an_authors_and_is_asked_about() {
        String pack = SmallPack.with("title: Доля охваченных", "title: Доля охваченных опросником А. А. Азбель");
        assertThat(SmallPack.warnings(pack))
                .filteredOn(finding -> finding.code().equals("text.name"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.position()).isEqualTo(new Position(27, 16)));
        assertThat(SmallPack.warnings(SmallPack.TEXT)).extracting(Finding::code).doesNotContain("text.name");
    }
}
