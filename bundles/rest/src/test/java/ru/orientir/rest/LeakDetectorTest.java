package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeakDetectorTest {

    private final LeakDetector detector = new LeakDetector();

    @Test
    void codes_and_names_are_found_in_whatever_they_stand_in() {
        assertThat(detector.named("{\"organisation\":\"s-31\"}")).containsExactly(Known.S31);
        assertThat(detector.named("Нет формы organisation/s-31.")).containsExactly(Known.S31);
        assertThat(detector.named("<td>Организация «МАЛИНОВКА»</td>")).containsExactly(Known.S31);
    }

    @Test
    void numbers_are_found_however_they_are_written() {
        // 1000 · 31 + 31² above 800001.
        assertThat(detector.told("{\"value\":831962}")).containsExactly(Known.S31);
        assertThat(detector.told("831962.00;")).containsExactly(Known.S31);
        assertThat(detector.told("<td>831\u00a0962</td>")).containsExactly(Known.S31);
        assertThat(detector.told("100 × 831 962 / 2")).containsExactly(Known.S31);
    }

    @Test
    void what_only_looks_like_one_is_passed_over() {
        assertThat(detector.told("\"incident\":\"a831962b01cd\" \"at\":\"2026-11-27T01:00:00.831962+05:00\" 1831962"))
                .isEmpty();
        assertThat(detector.named("ks-31 s-311 малиновка2")).isEmpty();
    }
}
