package ru.orientir.reporting.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a small свод, opened again and compared cell by cell with values written down by hand. */
class XlsxRendererTest {

    private static final Map<String, List<Row>> SHEETS = new LinkedHashMap<>();
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void render(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("svod.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new XlsxRenderer().render(SmallReport.report(), out);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                SHEETS.put(sheet.getName(), sheet.read());
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                PARTS.put(
                        entry.getName(),
                        plain(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void the_sheets_stand_in_the_order_of_the_order() {
        assertThat(SHEETS.keySet())
                .containsExactly("Регион", "Муниципалитеты", "Организации", "Не представили сведения", "Методика");
    }

    @Test
    void the_region_has_a_row_for_each_indicator() {
        List<Row> rows = SHEETS.get("Регион");
        assertThat(texts(rows.get(0)))
                .startsWith("Код территории", "Территория", "Код показателя", "Показатель", "Единица измерения")
                .contains("Числитель", "Знаменатель", "Значение", "Статус значения", "Охват базы, %")
                .doesNotContain("Баллы", "Вес", "Уровень", "Изменение к прошлому периоду");
        assertThat(values(rows.get(1)))
                .containsExactly(
                        "r",
                        "Область",
                        "diagnosed-share",
                        "Доля участвовавших в диагностике",
                        "%",
                        "11",
                        "102",
                        "10.8",
                        "не менее",
                        "30",
                        "-19.2",
                        "36",
                        "2",
                        "3",
                        "64.2",
                        "66.7",
                        "не проверено");
        assertThat(values(rows.get(2)))
                .containsExactly(
                        "r",
                        "Область",
                        "agreements-count",
                        "Число договоров",
                        "ед.",
                        "",
                        "",
                        "1241",
                        "официальное",
                        "5",
                        "1236",
                        "36",
                        "2",
                        "3",
                        "64.2",
                        "66.7",
                        "");
        assertThat(rows).hasSize(3);
    }

    @Test
    void a_silent_municipality_has_an_empty_cell_and_says_why() {
        List<Row> rows = SHEETS.get("Муниципалитеты");
        assertThat(rows).hasSize(5);
        Row silent = rows.get(3);
        assertThat(values(silent).subList(0, 9))
                .containsExactly(
                        "m2",
                        "=Второй округ",
                        "diagnosed-share",
                        "Доля участвовавших в диагностике",
                        "%",
                        "",
                        "",
                        "",
                        "нет данных");
        assertThat(cell(silent, 7)).isNull();
        assertThat(values(silent).get(17)).isEqualTo("не указано: Всего обучающихся; Прошли диагностику");
    }

    @Test
    void numbers_are_numbers_in_the_format_of_their_indicator() {
        Row share = SHEETS.get("Регион").get(1);
        Row count = SHEETS.get("Регион").get(2);
        assertThat(share.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        assertThat(share.getCell(7).getDataFormatString()).isEqualTo("#,##0.0");
        assertThat(share.getCell(5).getDataFormatString()).isEqualTo("#,##0");
        assertThat(share.getCell(10).getDataFormatString()).isEqualTo("#,##0.0");
        assertThat(count.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        assertThat(count.getCell(7).getDataFormatString()).isEqualTo("#,##0");
        Row organisation = SHEETS.get("Организации").get(1);
        assertThat(organisation.getCell(6).getDataFormatString()).isEqualTo("#,##0.0");
    }

    @Test
    void an_organisation_has_a_value_and_its_status_under_each_indicator() {
        List<Row> rows = SHEETS.get("Организации");
        assertThat(texts(rows.get(0)))
                .containsExactly(
                        "Код",
                        "Организация",
                        "Вид",
                        "Код территории",
                        "Территория",
                        "Сведения",
                        "Доля участвовавших в диагностике, %",
                        "diagnosed-share: статус значения",
                        "Число договоров, ед.",
                        "agreements-count: статус значения");
        assertThat(values(rows.get(1)))
                .containsExactly(
                        "s1",
                        "Школа № 1",
                        "ОО",
                        "m1",
                        "Первый округ",
                        "представлены",
                        "50",
                        "официальное",
                        "0",
                        "официальное");
        assertThat(values(rows.get(2)).subList(5, 10))
                .containsExactly("не проверено", "10", "официальное", "1234", "официальное");
        assertThat(values(rows.get(3)).subList(5, 10))
                .containsExactly("представлены", "", "нет данных", "7", "официальное");
        assertThat(values(rows.get(4)).subList(5, 10))
                .containsExactly("представлены", "", "нет базы", "", "не применимо");
        assertThat(values(rows.get(5)).subList(5, 10))
                .containsExactly("не представлены", "", "нет данных", "", "нет данных");
        assertThat(values(rows.get(6)).subList(5, 10))
                .containsExactly("не представлены", "", "не запрашивается", "", "не запрашивается");
        assertThat(rows).hasSize(7);
    }

    @Test
    void who_has_not_reported_is_listed() {
        List<Row> rows = SHEETS.get("Не представили сведения");
        assertThat(rows.subList(1, rows.size()).stream().map(XlsxRendererTest::values))
                .containsExactly(
                        List.of("s5", "@школа", "ОО", "m2", "=Второй округ", "m2"),
                        List.of("s6", "\tТабуляция & <b>", "ОО", "m2", "=Второй округ", "m2"));
    }

    @Test
    void the_methodology_tells_what_a_figure_was_calculated_by() {
        List<List<String>> rows =
                SHEETS.get("Методика").stream().map(XlsxRendererTest::values).toList();
        assertThat(rows)
                .contains(
                        List.of("Мониторинг", "Мониторинг «Проба & <пера>»"),
                        List.of("Отчётный период", "2021 (календарный год)"),
                        List.of("Чем утверждена методика", "Приказ от 22.01.2021 № 01/123"),
                        List.of("SHA-256 файла методики", "fedcba9876543210".repeat(4)),
                        List.of("SHA-256 выпуска", SmallReport.HASH),
                        List.of("Состояние выпуска", "опубликован"),
                        // 05:00 UTC is 10:00 in the region.
                        List.of("Рассчитан", "01.07.2021 10:00:00 +05:00"),
                        List.of("Участников", "6"),
                        List.of("Не представили сведения", "2"),
                        List.of(
                                "diagnosed-share",
                                "Доля участвовавших в диагностике",
                                "%",
                                "(ЧПДП/ЧП)х100",
                                "=diagnosed-share",
                                "1",
                                "формула от сумм, по представившим все данные: ОО",
                                "30",
                                "Критерий → Подкритерий"),
                        List.of("students", "Всего обучающихся", "чел.", "целое число", "справочное значение: ОО"));
    }

    @Test
    void no_text_is_a_formula_and_none_becomes_one_when_it_is_edited() {
        List<String> formulaLike = new ArrayList<>();
        SHEETS.values().stream()
                .flatMap(List::stream)
                .flatMap(Row::stream)
                .filter(cell -> cell != null)
                .forEach(cell -> {
                    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getType() == CellType.STRING
                            && "=+-@\t".indexOf(cell.asString().charAt(0)) >= 0) {
                        formulaLike.add(cell.asString());
                        // The reader does not tell the format of strings that are shared.
                        assertThat(cell.getDataFormatString())
                                .as(cell.asString())
                                .isIn("@", null);
                    }
                });
        assertThat(formulaLike)
                .contains(
                        "=HYPERLINK(\"http://example.org\";\"приз\")",
                        "+7",
                        "-Радуга",
                        "@школа",
                        "\tТабуляция & <b>",
                        "=Второй округ",
                        "=diagnosed-share");
        assertThat(PARTS.values()).noneMatch(part -> part.contains("<f>"));
        String organisations = "xl/worksheets/sheet3.xml";
        assertThat(shared(organisations, "E5")).isEqualTo("=Второй округ");
        assertThat(style(organisations, "E5"))
                .isEqualTo(style(organisations, "B3"))
                .isNotEqualTo(style(organisations, "E2"));
    }

    @Test
    void tables_stay_readable_on_the_screen_and_on_paper() {
        String organisations = PARTS.get("xl/worksheets/sheet3.xml");
        assertThat(organisations)
                .contains("xSplit=\"2\"", "ySplit=\"1\"", "state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:J7\"")
                .contains("orientation=\"landscape\"", "fitToPage=\"true\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"")
                .contains("Выпуск 3, SHA-256 " + SmallReport.HASH)
                .contains("Стр. &P из &N")
                // An ampersand of the title is doubled, or the letters after it would be taken for a code.
                .contains("Проба && <пера>");
        assertThat(PARTS.get("xl/workbook.xml")).contains("_xlnm.Print_Titles").contains("Организации");
        assertThat(PARTS.get("xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void the_properties_of_the_document_name_no_person() {
        assertThat(PARTS.get("docProps/core.xml"))
                .contains("<dc:creator>Orientir</dc:creator>")
                .doesNotContain("lastModifiedBy");
        assertThat(PARTS.get("docProps/app.xml")).doesNotContain("<Manager>", "<Company>");
    }

    private static String style(String sheet, String cell) {
        return part(sheet, "<c r=\"" + cell + "\"( s=\"\\d+\")?");
    }

    private static String shared(String sheet, String cell) {
        int index = Integer.parseInt(part(sheet, "<c r=\"" + cell + "\"[^>]* t=\"s\"><v>(\\d+)<"));
        return PARTS.get("xl/sharedStrings.xml")
                .split("<si><t[^>]*>")[index + 1]
                .split("</t>")[0];
    }

    private static String part(String name, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(PARTS.get(name));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) == null ? "" : matcher.group(1);
    }

    /** The library writes what is not ASCII as character references. */
    private static String plain(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.asString()).toList();
    }

    /** Numbers without trailing zeros, texts as they are, absent cells as empty texts. */
    private static List<String> values(Row row) {
        return row.stream().map(XlsxRendererTest::value).toList();
    }

    private static String value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell.asString();
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column);
    }
}
