package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.indicator.Methodology;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Territory;

/** The roll-ups of the region or of the municipalities: a row for each territory and indicator, then for each node. */
final class TerritorySheet {

    private final Methodology methodology;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, String> names;
    private final boolean points;
    private final boolean levels;
    private final boolean weights;
    private final boolean change;

    TerritorySheet(Consolidated report) {
        methodology = report.methodology();
        Line.of(methodology).forEach(line -> lines.put(line.code(), line));
        names = Territory.names(report.territories());
        points = lines.values().stream().anyMatch(Line::scored);
        levels = lines.values().stream().anyMatch(line -> !line.levels().isEmpty());
        weights = methodology.indicators().stream()
                        .anyMatch(indicator -> indicator.weight().isPresent())
                || methodology.allCriteria().stream()
                        .anyMatch(criterion -> criterion.weight().isPresent());
        change = Stream.concat(report.region().stream(), report.municipalities().stream())
                .anyMatch(result -> result.score().change().isPresent());
    }

    void write(Workbook workbook, String name, Imprint imprint, List<Result> results) throws IOException {
        Sheet sheet = Sheet.on(workbook, name, imprint);
        List<Column> columns = columns();
        sheet.head(columns, 2);
        for (Result result : results) {
            row(sheet, result);
            sheet.end();
        }
        sheet.finish(columns.size());
    }

    /** Columns that no row could fill are left out. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Код территории", 12),
                new Column("Территория", 26),
                new Column("Код показателя", 15),
                new Column("Показатель", 46),
                new Column("Единица измерения", 11),
                new Column("Числитель", 12),
                new Column("Знаменатель", 14),
                new Column("Значение", 12),
                new Column("Статус значения", 18, Look.ASIDE),
                new Column("Плановое значение", 11),
                new Column("Отклонение от планового", 13),
                new Column("Выполнение, %", 13)));
        if (points) {
            columns.add(new Column("Баллы", 9));
        }
        if (weights) {
            columns.add(new Column("Вес", 9));
        }
        if (levels) {
            columns.add(new Column("Уровень", 16));
        }
        if (change) {
            columns.add(new Column("Изменение к прошлому периоду", 14));
        }
        columns.addAll(List.of(
                new Column("Учтено организаций", 13),
                new Column("Ожидалось организаций", 13),
                new Column("Охват базы, %", 11),
                new Column("Полнота ответов, %", 11),
                new Column("Проверка", 16, Look.ASIDE),
                new Column("Почему нет значения", 28)));
        return columns;
    }

    private void row(Sheet sheet, Result result) {
        Score score = result.score();
        Line line = lines.get(score.indicator());
        int decimals = line.decimals();
        sheet.wrappedWord(result.organisation())
                .wrappedWord(names.getOrDefault(result.organisation(), ""))
                .wrappedWord(line.code())
                .wrappedWord(line.title())
                .wrappedWord(line.unit())
                .number(score.numerator(), 0)
                .number(score.denominator(), 0)
                .number(score.value(), decimals)
                .wrappedWord(Words.status(score.status()))
                .number(score.target(), decimals)
                .number(score.deviation(), decimals)
                .number(score.attainment(), 1);
        optional(sheet, points, score.points());
        optional(sheet, weights, score.weight());
        if (levels) {
            sheet.wrappedWord(line.level(score.level()));
        }
        optional(sheet, change, score.change());
        Coverage coverage = score.coverage();
        sheet.number(coverage.reported())
                .number(coverage.expected())
                .number(coverage.base(), 1)
                .number(coverage.answers(), 1)
                .wrappedWord(result.unreviewed() ? "не проверено" : "")
                .wrapped(Words.reason(score, methodology));
    }

    private static void optional(Sheet sheet, boolean shown, Optional<BigDecimal> number) {
        if (shown) {
            sheet.number(number, 0);
        }
    }
}
