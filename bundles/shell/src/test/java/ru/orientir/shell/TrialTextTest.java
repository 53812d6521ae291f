package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.reporting.Trial.Figure;
import ru.orientir.reporting.Trial.OfOneVersion;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

class TrialTextTest {

    private static final Methodology BEFORE = read(Console.pack());
    private static final Methodology AFTER = read(Console.pack()
            .replace("version: \"1.0\"", "version: \"1.1\"")
            .replace("100 * covered", "(50 + 50) * covered"));

    @Test
    void differences_are_told_with_the_numbers_of_the_changes_that_they_come_from() {
        String printed = print(trial(
                Optional.of(edition()),
                List.of(
                        new Difference(
                                "r74",
                                "Область",
                                Subject.TERRITORY,
                                "share",
                                Optional.of(figure("6.5", ValueStatus.NOT_LESS_THAN, "", "")),
                                Optional.of(figure("13.0", ValueStatus.OFFICIAL, "5.00", "high")),
                                List.of(0)),
                        new Difference(
                                "t1",
                                "Город",
                                Subject.AUTHORITY,
                                "share",
                                Optional.of(figure("", ValueStatus.MISSING, "", "")),
                                Optional.empty(),
                                List.of()))));
        assertThat(printed)
                .contains("small/1.0 → small/1.1: изменений 1")
                .contains("Мониторинг 7, выпуск 3: сравнено 9, без изменений 6, изменится 3")
                .contains("Только в новой версии: total (4)")
                .doesNotContain("Только в прежней версии")
                .contains("Показано 2 из 3");
        assertThat(cells(printed, "r74"))
                .containsExactly("r74", "Область", "share", "не менее 6.5", "13.0, баллов 5.00, уровень high", "1");
        assertThat(cells(printed, "t1"))
                .startsWith("t1", "Город (форма МОУО)", "share", "нет данных", "не рассчитывается");
    }

    @Test
    void nothing_changed_is_no_table() {
        assertThat(print(trial(Optional.empty(), List.of())))
                .contains("Мониторинг 7, ответы на сейчас")
                .doesNotContain("Стало бы");
    }

    private static Trial trial(Optional<Edition> edition, List<Difference> differences) {
        return new Trial(
                AFTER.id(),
                7,
                edition,
                Comparison.of(BEFORE, AFTER),
                9,
                3,
                List.of(new OfOneVersion("total", 4)),
                List.of(),
                List.of(),
                differences);
    }

    private static Edition edition() {
        return new Edition(7, 3, "00", Edition.State.PUBLISHED, Instant.EPOCH);
    }

    private static Figure figure(String value, ValueStatus status, String points, String level) {
        return new Figure(
                number(value), status, number(points), Optional.of(level).filter(code -> !code.isEmpty()));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static String print(Trial trial) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new TrialText(new PrintStream(printed, true, StandardCharsets.UTF_8)).print(trial);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String table, String word) {
        String line =
                table.lines().filter(text -> text.startsWith(word)).findFirst().orElseThrow();
        return Arrays.stream(line.split("[│|]")).map(String::strip).toList();
    }

    private static Methodology read(String pack) {
        return ((PackReading.Read) PackReader.read(pack)).methodology();
    }
}
