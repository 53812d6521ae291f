package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/** Published figures in Russian. What is not there is told in words and never as 0. */
final class FigureWords {

    static final String SUPPRESSED = "не публикуется";

    private static final char NBSP = '\u00a0';

    private FigureWords() {}

    /** The value, or why there is none. */
    static String value(Figure figure, PublicLine line) {
        Optional<BigDecimal> value = figure.score().flatMap(Score::value);
        if (value.isEmpty()) {
            return status(figure);
        }
        boolean least = figure.score().orElseThrow().status() == ValueStatus.NOT_LESS_THAN;
        return (least ? "не" + NBSP + "менее" + NBSP : "") + measured(value.get(), line.decimals(), line.unit());
    }

    static String status(Figure figure) {
        if (figure.score().isEmpty()) {
            return SUPPRESSED;
        }
        return switch (figure.score().get().status()) {
            case OFFICIAL -> "официальное";
            case PRELIMINARY -> "предварительное";
            case NOT_LESS_THAN -> "не менее";
            case MISSING -> figure.expected() == 0 ? "нет участников" : "нет данных";
            case NO_BASE -> "нет базы";
            case NOT_APPLICABLE -> "не применимо";
            case SUPPRESSED -> SUPPRESSED;
        };
    }

    /** That of a node is the worst of its parts, and told with them. */
    static String coverage(Figure figure, PublicLine line) {
        if (figure.expected() == 0 || line.node()) {
            return "–";
        }
        String counted = figure.reported() + " из " + figure.expected();
        return figure.score()
                .map(Score::coverage)
                .flatMap(Coverage::base)
                .map(base -> counted + "; " + measured(base, 1, "%") + " базы")
                .orElse(counted);
    }

    /** {@code 51 656}, {@code −3,5}, {@code 6,5 %}. */
    static String measured(BigDecimal number, int decimals, String unit) {
        BigDecimal shown = number.scale() < decimals ? number.setScale(decimals) : number;
        String digits = shown.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(shown.signum() < 0 ? "−" : "");
        for (int at = 0; at < whole.length(); at++) {
            if (at > 0 && (whole.length() - at) % 3 == 0) {
                text.append(NBSP);
            }
            text.append(whole.charAt(at));
        }
        if (point >= 0) {
            text.append(',').append(digits, point + 1, digits.length());
        }
        return unit.isEmpty() ? text.toString() : text.append(NBSP).append(unit).toString();
    }
}
