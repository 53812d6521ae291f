package ru.orientir.reporting.xlsx;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.submission.Campaign;

/**
 * How pages are printed, and what stands at their head and at their foot, in the notation of OOXML.
 *
 * @param foot names the edition so that a printed page can be matched with it
 */
record Imprint(String head, String foot) {

    /** The notation allows 255 characters for everything at a foot or a head. */
    private static final int MAX_TITLE = 100;

    private static final String FONT = "Calibri";
    private static final int FONT_SIZE = 8;

    static Imprint of(Consolidated report) {
        return of(report.campaign(), report.edition());
    }

    static Imprint of(Campaign campaign, Edition edition) {
        String title = campaign.title();
        String kept = title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE - 1) + "…" : title;
        return new Imprint(literal(kept), literal("Выпуск " + edition.n() + ", SHA-256 " + edition.hash()));
    }

    /** A page in landscape, as wide as the sheet. */
    void setUp(Worksheet worksheet) {
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation("landscape");
        worksheet.fitToWidth((short) 1);
        // Zero: as many pages downwards as it takes.
        worksheet.fitToHeight((short) 0);
        worksheet.leftMargin(0.4f);
        worksheet.rightMargin(0.4f);
        worksheet.topMargin(0.6f);
        worksheet.bottomMargin(0.6f);
        worksheet.header(head, Position.LEFT, FONT, FONT_SIZE);
        worksheet.footer(foot, Position.LEFT, FONT, FONT_SIZE);
        worksheet.footer("Стр. &P из &N", Position.RIGHT, FONT, FONT_SIZE);
    }

    /** An ampersand begins a code there: doubled, it is one, and the letters after it do not become a code. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }
}
