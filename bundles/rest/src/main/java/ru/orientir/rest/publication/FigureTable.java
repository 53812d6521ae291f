package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Score;

/** A table of figures, each with all that is known of it; points only where somebody has some. */
final class FigureTable {

    private final Markup page;
    private final boolean scored;
    private final Optional<FigureBar> bar;

    FigureTable(Markup page, Collection<Figure> figures, Optional<FigureBar> bar) {
        this.page = page;
        this.scored = figures.stream()
                .anyMatch(figure -> figure.score().flatMap(Score::points).isPresent());
        this.bar = bar;
    }

    /** A wide table scrolls by itself on a narrow screen, by the keyboard too. */
    void open(String first, String caption) {
        page.open("div", "class", "table", "role", "group", "aria-label", caption, "tabindex", "0");
        page.open("table").element("caption", caption);
        page.open("thead").open("tr").element("th", first, "scope", "col");
        for (String title : List.of("Значение", "План", "Отклонение", "Выполнение")) {
            page.element("th", title, "scope", "col", "class", "num");
        }
        if (scored) {
            page.element("th", "Баллы", "scope", "col", "class", "num").element("th", "Уровень", "scope", "col");
        }
        page.element("th", "Учтено организаций", "scope", "col").close("tr").close("thead");
        page.open("tbody");
    }

    /** All of a row but its head. */
    void cells(Figure figure, PublicLine line) {
        Optional<Score> score = figure.score();
        boolean there = score.flatMap(Score::value).isPresent();
        page.open("td", "class", there ? "num" : "num quiet").text(FigureWords.value(figure, line));
        bar.ifPresent(drawn -> drawn.draw(page, figure, line));
        page.close("td");
        number(told(score.flatMap(Score::target), 0, line.unit()));
        String points = "%".equals(line.unit()) ? "п.\u00a0п." : "";
        number(told(score.flatMap(Score::deviation), line.decimals(), points));
        number(told(score.flatMap(Score::attainment), 1, "%"));
        if (scored) {
            number(told(score.flatMap(Score::points), 0, ""));
            page.element("td", score.flatMap(Score::level).map(line::level).orElse("–"));
        }
        page.element("td", FigureWords.coverage(figure, line));
    }

    void close() {
        page.close("tbody").close("table").close("div");
        if (bar.isPresent()) {
            page.element("p", "Полоса под значением – оно само, черта поперёк – плановое значение.", "class", "quiet");
        }
    }

    private void number(String text) {
        page.element("td", text, "class", "num");
    }

    private static String told(Optional<BigDecimal> number, int decimals, String unit) {
        return number.map(given -> FigureWords.measured(given, decimals, unit)).orElse("–");
    }
}
