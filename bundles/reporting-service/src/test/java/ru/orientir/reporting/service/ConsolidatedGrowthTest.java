package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.reporting.EditionRef;

/** The свод of a methodology with points, nodes, a distribution and a period before: the figures of {@link PeriodsTest}. */
class ConsolidatedGrowthTest {

    private static Installation installation;
    private static ReadableWorkbook workbook;

    @BeforeAll
    static void write(@TempDir Path directory) throws Exception {
        installation = Installation.h2();
        installation.publish(Growth.of2020(installation));
        long campaign = Growth.of2021(installation, Growth.FIRST);
        installation.compute(campaign);
        Path file = directory.resolve("svod.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            installation.reporting.consolidated(campaign, new EditionRef.Latest(), Installation.OPERATOR, out);
        }
        workbook = new ReadableWorkbook(Files.newInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
        installation.close();
    }

    @Test
    void nodes_follow_the_indicators_of_each_territory() throws IOException {
        List<List<String>> rows = rows("Муниципалитеты");
        List<String> head = rows.get(0);
        assertThat(rows.stream().filter(row -> row.get(0).equals("t1")).map(row -> row.get(2)))
                .containsExactly("diagnostics", "events", "growth", "posts", "main", "total");
        List<String> main = rows.get(5);
        assertThat(main.get(head.indexOf("Показатель"))).isEqualTo("Диагностика и мероприятия");
        assertThat(main.get(head.indexOf("Единица измерения"))).isEqualTo("балл.");
        assertThat(main.get(head.indexOf("Значение"))).isEqualTo("44.5");
        assertThat(main.get(head.indexOf("Уровень"))).isEqualTo("высокий");
        assertThat(main.get(head.indexOf("Изменение к прошлому периоду"))).isEqualTo("1.5");
        List<String> diagnostics = rows.get(1);
        assertThat(diagnostics.get(head.indexOf("Баллы"))).isEqualTo("7.5");
        assertThat(diagnostics.get(head.indexOf("Вес"))).isEqualTo("60");
        assertThat(rows("Регион").get(6).subList(0, 8))
                .containsExactly("r74", "Область", "total", "Итог по методике", "балл.", "", "", "44.3");
    }

    @Test
    void organisations_have_points_and_levels() throws IOException {
        List<List<String>> rows = rows("Организации");
        List<String> head = rows.get(0);
        List<String> first = rows.get(1);
        assertThat(first.get(head.indexOf("diagnostics: баллы"))).isEqualTo("6");
        assertThat(first.get(head.indexOf("events: баллы"))).isEqualTo("75");
        assertThat(first.get(head.indexOf("events: уровень"))).isEqualTo("высокий");
        assertThat(first.get(head.indexOf("Диагностика и мероприятия, балл."))).isEqualTo("33.6");
        assertThat(first.get(head.indexOf("total: уровень"))).isEqualTo("низкий");
        assertThat(head).doesNotContain("growth: баллы", "growth: уровень", "main: баллы");
    }

    @Test
    void a_distribution_has_a_sheet_of_its_own() throws IOException {
        List<List<String>> rows = rows("Распределение");
        assertThat(rows.get(1))
                .containsExactly(
                        "r74", "Область", "posts", "Школы по должности ответственного", "head", "директор", "1", "3");
        assertThat(rows.subList(4, 7).stream().map(row -> row.get(0) + " " + row.get(5) + " " + row.get(6)))
                .containsExactly("t1 директор 1", "t1 заместитель директора 1", "t1 педагог 0");
        assertThat(rows).hasSize(1 + 3 * 3);
    }

    @Test
    void the_methodology_tells_how_points_come_about() throws IOException {
        List<List<String>> rows = rows("Методика");
        assertThat(rows.stream().filter(row -> row.get(0).equals("diagnostics")).findFirst())
                .hasValueSatisfying(row -> assertThat(row.subList(7, 12))
                        .containsExactly(
                                "50",
                                "Диагностика и мероприятия",
                                "10 за плановое значение, иначе пропорционально, не больше 10",
                                "60",
                                "низкий — от 0; высокий — от 40"));
        assertThat(rows)
                .contains(List.of(
                        "main",
                        "Диагностика и мероприятия",
                        "1",
                        "взвешенное среднее баллов",
                        "0 баллов",
                        "",
                        "не учитывается, вес делится между остальными",
                        "",
                        "низкий — от 0; высокий — от 40"));
    }

    private static List<List<String>> rows(String sheet) throws IOException {
        try (Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(ConsolidatedGrowthTest::values).toList();
        }
    }

    private static List<String> values(Row row) {
        return row.stream()
                .map(cell -> {
                    if (cell == null || cell.getType() == CellType.EMPTY) {
                        return "";
                    }
                    if (cell.getType() == CellType.NUMBER) {
                        BigDecimal number = cell.asNumber();
                        return number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString();
                    }
                    return cell.asString();
                })
                .toList();
    }
}
