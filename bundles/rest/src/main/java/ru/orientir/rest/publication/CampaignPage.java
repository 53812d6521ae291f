package ru.orientir.rest.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.submission.Campaign;

/** What a campaign is, and the region by all its indicators. */
final class CampaignPage {

    private CampaignPage() {}

    static String of(Publication publication, List<PublicLine> lines) {
        Campaign campaign = publication.campaign();
        return PublicFrame.framed(campaign.title(), page -> {
            PublicFrame.crumbs(page, Optional.empty());
            page.element("h1", campaign.title());
            facts(page, publication);
            page.element("h2", publication.territories().get(0).name());
            region(page, publication, lines);
            Reading.explain(page);
            Downloads.offer(page, campaign);
        });
    }

    private static void region(Markup page, Publication publication, List<PublicLine> lines) {
        Map<String, Figure> region = new HashMap<>();
        publication.figures().stream()
                .filter(figure -> figure.territory().equals(publication.root()))
                .forEach(figure -> region.put(figure.indicator(), figure));
        FigureTable table = new FigureTable(page, region.values(), FigureBar.ofShares(region, lines));
        table.open("Показатель", "Показатели региона. По ссылке – муниципалитеты и как посчитан показатель");
        for (PublicLine line : lines) {
            Figure figure = region.get(line.code());
            if (figure != null) {
                page.open("tr").open("th", "scope", "row");
                page.link(PublicPages.href(publication.campaign(), line), line.title())
                        .close("th");
                table.cells(figure, line);
                page.close("tr");
            }
        }
        table.close();
    }

    private static void facts(Markup page, Publication publication) {
        Campaign campaign = publication.campaign();
        page.open("dl", "class", "facts");
        fact(page, "Отчётный период", campaign.period().text());
        fact(page, "Плановые значения", campaign.targetYear() + " год");
        fact(page, "Основание", campaign.basis());
        campaign.owner().ifPresent(owner -> fact(page, "Организатор", owner));
        fact(page, "Методика", publication.methodology().title());
        fact(page, "Чем утверждена", basis(publication.methodology().basis()));
        fact(
                page,
                "Выпуск",
                "№ " + publication.edition().n() + ", рассчитан "
                        + DayWords.of(publication.edition().at()));
        page.close("dl");
    }

    private static void fact(Markup page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    private static String basis(LegalBasis basis) {
        return basis.document()
                + basis.date().map(date -> " от " + DayWords.of(date)).orElse("")
                + basis.number().map(number -> " № " + number).orElse("");
    }
}
