package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Score;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;

/** The results of organisations: a row for each, with the value, its status, points and level under every indicator and node. */
final class OrganisationSheet {

    private static final String NAME = "Организации";

    private final Consolidated report;
    private final List<Line> lines;
    private final Map<String, String> territories;
    private final Set<String> silent = new HashSet<>();

    OrganisationSheet(Consolidated report) {
        this.report = report;
        lines = Line.of(report.methodology());
        territories = Territory.names(report.territories());
        report.silent().forEach(place -> silent.add(place.organisation()));
    }

    void write(Workbook workbook, Imprint imprint) throws IOException {
        Sheet sheet = Sheet.on(workbook, NAME, imprint);
        List<Column> columns = columns();
        sheet.head(columns, 2);
        try {
            report.organisations().accept(organisation -> row(sheet, organisation));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.finish(columns.size());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Код", 12),
                new Column("Организация", 44),
                new Column("Вид", 8),
                new Column("Код территории", 12),
                new Column("Территория", 28),
                new Column("Сведения", 18)));
        for (Line line : lines) {
            columns.add(new Column(line.title() + ", " + line.unit(), 22, Look.number(line.decimals())));
            columns.add(new Column(line.code() + ": статус значения", 18, Look.ASIDE));
            if (line.scored()) {
                columns.add(new Column(line.code() + ": баллы", 11));
            }
            if (!line.levels().isEmpty()) {
                columns.add(new Column(line.code() + ": уровень", 16, Look.ASIDE));
            }
        }
        return columns;
    }

    private void row(Sheet sheet, OrganisationResults organisation) {
        RosterEntry place = report.roster().get(organisation.organisation());
        sheet.text(organisation.organisation())
                .text(place.name())
                .word(Words.kind(place.kind()))
                .word(organisation.territory())
                .word(territories.getOrDefault(organisation.territory(), ""))
                .word(state(organisation));
        Map<String, Result> byIndicator = new HashMap<>();
        organisation.results().forEach(result -> byIndicator.put(result.score().indicator(), result));
        for (Line line : lines) {
            result(
                    sheet,
                    line,
                    Optional.ofNullable(byIndicator.get(line.code())).map(Result::score));
        }
        try {
            sheet.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void result(Sheet sheet, Line line, Optional<Score> score) {
        sheet.number(score.flatMap(Score::value))
                .word(score.map(found -> Words.status(found.status())).orElse("не запрашивается"));
        if (line.scored()) {
            sheet.number(score.flatMap(Score::points));
        }
        if (!line.levels().isEmpty()) {
            sheet.word(line.level(score.flatMap(Score::level)));
        }
    }

    private String state(OrganisationResults organisation) {
        if (silent.contains(organisation.organisation())) {
            return "не представлены";
        }
        boolean unreviewed = organisation.results().stream().anyMatch(Result::unreviewed);
        return unreviewed ? "не проверено" : "представлены";
    }
}
