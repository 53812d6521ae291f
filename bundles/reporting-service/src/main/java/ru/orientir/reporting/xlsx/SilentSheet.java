package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;

/** Who had not reported when the edition was computed. */
final class SilentSheet {

    private static final String NAME = "Не представили сведения";

    private static final List<Column> COLUMNS = List.of(
            new Column("Код", 12),
            new Column("Организация", 60),
            new Column("Вид", 10),
            new Column("Код территории", 12),
            new Column("Территория", 36),
            new Column("Код учредителя (куратора)", 16));

    private SilentSheet() {}

    static void write(Workbook workbook, Consolidated report, Imprint imprint) throws IOException {
        Map<String, String> territories = Territory.names(report.territories());
        Sheet sheet = Sheet.on(workbook, NAME, imprint);
        sheet.head(COLUMNS, 2);
        for (RosterEntry place : report.silent()) {
            sheet.text(place.organisation())
                    .text(place.name())
                    .word(Words.kind(place.kind()))
                    .word(place.territory())
                    .word(territories.getOrDefault(place.territory(), ""))
                    .word(place.supervisor());
            sheet.end();
        }
        sheet.finish(COLUMNS.size());
    }
}
