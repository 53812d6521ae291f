package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Score;

/** Values as bars with their targets as marks across them, all on one scale from zero. What has no value has no bar. */
final class FigureBar {

    private static final BigDecimal FULL = new BigDecimal(100);
    private static final BigDecimal MARK = BigDecimal.ONE;

    private final BigDecimal longest;

    private FigureBar(BigDecimal longest) {
        this.longest = longest;
    }

    /** Bars of one indicator; none where nothing is above zero. */
    static Optional<FigureBar> of(Collection<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.score().stream())
                .filter(score -> score.value().isPresent())
                .flatMap(score -> Stream.concat(score.value().stream(), score.target().stream()))
                .max(BigDecimal::compareTo)
                .filter(most -> most.signum() > 0)
                .map(FigureBar::new);
    }

    /** Bars of those indicators that are shares: nothing else can be compared. */
    static Optional<FigureBar> ofShares(Map<String, Figure> figures, List<PublicLine> lines) {
        return of(lines.stream()
                .filter(FigureBar::isShare)
                .flatMap(line -> Stream.ofNullable(figures.get(line.code())))
                .toList());
    }

    void draw(Markup page, Figure figure, PublicLine line) {
        Optional<BigDecimal> value = figure.score().flatMap(Score::value).filter(number -> number.signum() >= 0);
        if (value.isEmpty() || !isShare(line)) {
            return;
        }
        page.open("svg", "class", "bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        rect(page, "ground", BigDecimal.ZERO, FULL);
        rect(page, "value", BigDecimal.ZERO, along(value.get()));
        figure.score()
                .flatMap(Score::target)
                .map(this::along)
                .ifPresent(target ->
                        rect(page, "mark", target.min(FULL.subtract(MARK)).max(BigDecimal.ZERO), MARK));
        page.close("svg");
    }

    private static boolean isShare(PublicLine line) {
        return "%".equals(line.unit());
    }

    private BigDecimal along(BigDecimal number) {
        return number.multiply(FULL).divide(longest, 2, RoundingMode.HALF_UP).min(FULL);
    }

    private static void rect(Markup page, String look, BigDecimal from, BigDecimal width) {
        page.open("rect", "class", look, "x", from.toPlainString(), "width", width.toPlainString(), "height", "8")
                .close("rect");
    }
}
