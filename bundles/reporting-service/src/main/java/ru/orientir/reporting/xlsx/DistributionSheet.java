package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.scoring.Score.Category;
import ru.orientir.submission.Territory;

/** Who chose what: a row for each territory, indicator and option, the region first. */
final class DistributionSheet {

    private static final String NAME = "Распределение";

    private static final List<Column> COLUMNS = List.of(
            new Column("Код территории", 12),
            new Column("Территория", 26),
            new Column("Код показателя", 15),
            new Column("Показатель", 46),
            new Column("Код варианта", 15),
            new Column("Вариант ответа", 40),
            new Column("Выбрали, организаций", 13, Look.number(0)),
            new Column("Ответили, организаций", 13, Look.number(0)));

    private final Consolidated report;
    private final Map<String, Indicator> distributed = new HashMap<>();
    private final Map<String, String> names;

    private DistributionSheet(Consolidated report) {
        this.report = report;
        report.methodology().indicators().stream()
                .filter(indicator -> indicator.rollUp().by() == By.DISTRIBUTION)
                .forEach(indicator -> distributed.put(indicator.code(), indicator));
        names = Territory.names(report.territories());
    }

    /** Writes nothing when the methodology distributes nothing. */
    static void write(Workbook workbook, Consolidated report, Imprint imprint) throws IOException {
        DistributionSheet written = new DistributionSheet(report);
        if (!written.distributed.isEmpty()) {
            written.write(Sheet.on(workbook, NAME, imprint));
        }
    }

    private void write(Sheet sheet) throws IOException {
        sheet.head(COLUMNS, 2);
        List<Result> results = Stream.concat(report.region().stream(), report.municipalities().stream())
                .filter(result -> distributed.containsKey(result.score().indicator()))
                .toList();
        for (Result result : results) {
            Indicator indicator = distributed.get(result.score().indicator());
            Map<String, String> options = options(report.methodology(), indicator);
            for (Category category : result.score().distribution()) {
                sheet.wrappedWord(result.organisation())
                        .wrappedWord(names.getOrDefault(result.organisation(), ""))
                        .wrappedWord(indicator.code())
                        .wrappedWord(indicator.title())
                        .wrappedWord(category.option())
                        .wrappedWord(options.getOrDefault(category.option(), category.option()))
                        .number(category.count())
                        .number(result.score().value(), 0);
                sheet.end();
            }
        }
        sheet.finish(COLUMNS.size());
    }

    /** What the options of the choice that an indicator distributes are called. */
    private static Map<String, String> options(Methodology methodology, Indicator indicator) {
        Map<String, String> labels = new HashMap<>();
        indicator.formula().inputs().stream()
                .flatMap(code -> methodology.input(code).stream())
                .map(Input::options)
                .flatMap(List::stream)
                .forEach(option -> labels.put(option.code(), option.label()));
        return labels;
    }
}
