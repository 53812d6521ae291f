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
import ru.orientir.submission.Caller;

/** The свод of S4, from the database to a file that is opened again: what it shows is calculated by hand. */
class ConsolidatedMentoringTest {

    private static Installation installation;
    private static ReadableWorkbook workbook;

    @BeforeAll
    static void write(@TempDir Path directory) throws Exception {
        installation = Installation.h2();
        long campaign = Mentoring.open(installation);
        installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR));
        // What comes after the edition does not show in it.
        Mentoring.submit(installation, campaign, 1, 635);
        Mentoring.submit(installation, campaign, 29, 100);
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
    void the_region_is_as_on_the_slides() throws IOException {
        List<List<String>> rows = rows("Регион");
        List<String> head = rows.get(0);
        List<String> mentoring = rows.get(1);
        assertThat(mentoring.get(head.indexOf("Территория"))).isEqualTo("Челябинская область");
        assertThat(mentoring.get(head.indexOf("Код показателя"))).isEqualTo("mentoring");
        assertThat(mentoring.get(head.indexOf("Числитель"))).isEqualTo("3335");
        assertThat(mentoring.get(head.indexOf("Знаменатель"))).isEqualTo("51656");
        assertThat(mentoring.get(head.indexOf("Значение"))).isEqualTo("6.5");
        assertThat(mentoring.get(head.indexOf("Статус значения"))).isEqualTo("не менее");
        assertThat(mentoring.get(head.indexOf("Плановое значение"))).isEqualTo("10");
        assertThat(mentoring.get(head.indexOf("Отклонение от планового"))).isEqualTo("-3.5");
        assertThat(mentoring.get(head.indexOf("Учтено организаций"))).isEqualTo("28");
        assertThat(mentoring.get(head.indexOf("Ожидалось организаций"))).isEqualTo("43");
        assertThat(mentoring.get(head.indexOf("Охват базы, %"))).isEqualTo("64.2");
        assertThat(rows.get(2).get(head.indexOf("Значение"))).isEqualTo("26.8");
    }

    @Test
    void a_silent_municipality_is_empty_and_no_zero() throws IOException {
        List<List<String>> rows = rows("Муниципалитеты");
        int value = rows.get(0).indexOf("Значение");
        List<List<String>> silent =
                rows.stream().filter(row -> row.get(0).equals("m03")).toList();
        assertThat(silent).hasSize(4).allSatisfy(row -> {
            assertThat(row.get(value)).isEmpty();
            assertThat(row.get(value + 1)).isEqualTo("нет данных");
        });
        int why = rows.get(0).indexOf("Почему нет значения");
        assertThat(silent.get(0).get(why)).isEqualTo("не указано: Охвачено программами наставничества");
        assertThat(rows.stream().filter(row -> row.get(0).equals("m02"))).allSatisfy(row -> assertThat(row.get(why))
                .isEqualTo("среди участников нет организаций с этим показателем"));
        // Four territories below the region, four indicators.
        assertThat(rows).hasSize(1 + 4 * 4);
    }

    @Test
    void all_colleges_are_there_and_the_silent_ones_are_named() throws IOException {
        List<List<String>> organisations = rows("Организации");
        assertThat(organisations).hasSize(1 + 43);
        assertThat(organisations.get(1).subList(0, 8))
                .containsExactly(
                        "c01",
                        "Колледж № 1",
                        "ПОО",
                        "poo",
                        "Подведомственные Министерству",
                        "представлены",
                        "10.1",
                        "официальное");
        assertThat(organisations.get(29).subList(5, 8)).containsExactly("не представлены", "", "нет данных");
        List<List<String>> silent = rows("Не представили сведения");
        assertThat(silent).hasSize(1 + 15);
        assertThat(silent.get(1)).startsWith("c29", "Колледж № 29", "ПОО");
        assertThat(silent.get(15)).startsWith("c43");
    }

    private static List<List<String>> rows(String sheet) throws IOException {
        try (Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(ConsolidatedMentoringTest::values).toList();
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
