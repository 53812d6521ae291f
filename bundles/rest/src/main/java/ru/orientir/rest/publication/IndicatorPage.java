package ru.orientir.rest.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.submission.Campaign;

/** One indicator: the region, how it comes about, and the municipalities. */
final class IndicatorPage {

    private IndicatorPage() {}

    static String of(Publication publication, PublicLine line) {
        Campaign campaign = publication.campaign();
        Map<String, Figure> figures = new HashMap<>();
        publication.figures().stream()
                .filter(figure -> figure.indicator().equals(line.code()))
                .forEach(figure -> figures.put(figure.territory(), figure));
        return PublicFrame.framed(line.title(), page -> {
            PublicFrame.crumbs(page, Optional.of(campaign));
            page.element("h1", line.title());
            Figure region = figures.get(publication.root());
            if (region != null) {
                page.element("p", publication.territories().get(0).name());
                page.element("p", FigureWords.value(region, line), "class", "big");
                shares(page, region);
                page.element("p", "Учтено организаций: " + FigureWords.coverage(region, line) + ".");
            }
            page.element("h2", "Как посчитано");
            line.criterion().ifPresent(criterion -> page.element("p", "Критерий: " + criterion + "."));
            line.legal().ifPresent(legal -> page.element("p", "В документе: " + legal));
            line.method().forEach(sentence -> page.element("p", sentence));
            page.element("h2", "Муниципалитеты");
            municipalities(page, publication, line, figures);
            Reading.explain(page);
            Downloads.offer(page, campaign);
        });
    }

    /** Those that have nobody who could be asked are named below the table instead of making it long. */
    private static void municipalities(
            Markup page, Publication publication, PublicLine line, Map<String, Figure> figures) {
        FigureTable table = new FigureTable(page, figures.values(), FigureBar.of(figures.values()));
        table.open("Муниципалитет", "Муниципалитеты, без мест и рейтинга");
        List<String> unasked = new ArrayList<>();
        publication.territories().stream().skip(1).forEach(territory -> {
            Figure figure = figures.get(territory.code());
            if (figure == null) {
                return;
            }
            if (figure.expected() == 0) {
                unasked.add(territory.name());
                return;
            }
            page.open("tr");
            page.element("th", territory.name(), "scope", "row");
            table.cells(figure, line);
            page.close("tr");
        });
        table.close();
        if (!unasked.isEmpty()) {
            page.element(
                    "p", "Нет участников, у которых спрашивают этот показатель: " + String.join(", ", unasked) + ".");
        }
    }

    private static void shares(Markup page, Figure figure) {
        figure.score().ifPresent(score -> score.numerator().ifPresent(over -> score.denominator()
                .ifPresent(under -> page.element(
                        "p", FigureWords.measured(over, 0, "") + " из " + FigureWords.measured(under, 0, "") + "."))));
    }
}
