package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.osgi.service.component.annotations.Component;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.reporting.spi.ReportRenderer;

/** Writes a свод as an Excel workbook, sheet after sheet, without holding it in memory. */
@Component(property = "format=xlsx")
public final class XlsxRenderer implements ReportRenderer {

    /** Stands in the document's properties as application and author: no person is named there (S0 Пол. 3.2). */
    private static final String APPLICATION = "Orientir";

    @Override
    public void render(Consolidated report, OutputStream out) throws IOException {
        Imprint imprint = Imprint.of(report);
        // Not closed by try: closing finishes a workbook, and one that was broken off must not look like a whole one.
        Workbook workbook = new Workbook(out, APPLICATION, null);
        workbook.properties().setTitle("Свод: " + report.campaign().title());
        workbook.setGlobalDefaultFont("Calibri", 11);
        TerritorySheet territories = new TerritorySheet(report);
        territories.write(workbook, "Регион", imprint, report.region());
        territories.write(workbook, "Муниципалитеты", imprint, report.municipalities());
        new OrganisationSheet(report).write(workbook, imprint);
        SilentSheet.write(workbook, report, imprint);
        DistributionSheet.write(workbook, report, imprint);
        new MethodologySheet(workbook, report, imprint).write();
        workbook.finish();
    }

    @Override
    public void render(Publication publication, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, APPLICATION, null);
        workbook.properties().setTitle("Результаты: " + publication.campaign().title());
        workbook.setGlobalDefaultFont("Calibri", 11);
        PublicSheet sheet = new PublicSheet(publication);
        sheet.write(workbook, "Регион", true);
        sheet.write(workbook, "Муниципалитеты", false);
        workbook.finish();
    }
}
