package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;

/** Published figures as CSV that Excel opens in Russia: UTF-8 with a mark, semicolons, decimal commas. */
final class PublicTable {

    private static final String MARK = "\uFEFF";

    /** What a spreadsheet program would take for a formula. */
    private static final String FORMULA_LIKE = "=+-@\t\r\n";

    private static final List<String> HEAD = List.of(
            "Код территории",
            "Территория",
            "Код показателя",
            "Показатель",
            "Единица измерения",
            "Числитель",
            "Знаменатель",
            "Значение",
            "Статус значения",
            "Плановое значение",
            "Отклонение от планового",
            "Выполнение, %",
            "Баллы",
            "Уровень",
            "Учтено организаций",
            "Ожидалось организаций",
            "Охват базы, %",
            "Проверка");

    private PublicTable() {}

    static byte[] of(Publication publication) {
        Map<String, PublicLine> lines = PublicLine.of(publication.methodology()).stream()
                .collect(Collectors.toMap(PublicLine::code, line -> line));
        Map<String, String> names = new HashMap<>();
        publication.territories().forEach(territory -> names.put(territory.code(), territory.name()));
        StringBuilder csv = new StringBuilder(MARK);
        row(csv, HEAD);
        for (Figure figure : publication.figures()) {
            row(csv, cells(figure, lines.get(figure.indicator()), names));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Figure figure, PublicLine line, Map<String, String> names) {
        Optional<Score> score = figure.score();
        return List.of(
                text(figure.territory()),
                text(names.getOrDefault(figure.territory(), "")),
                text(line.code()),
                text(line.title()),
                text(line.unit()),
                number(score.flatMap(Score::numerator), 0),
                number(score.flatMap(Score::denominator), 0),
                number(score.flatMap(Score::value), line.decimals()),
                text(FigureWords.status(figure)),
                number(score.flatMap(Score::target), 0),
                number(score.flatMap(Score::deviation), line.decimals()),
                number(score.flatMap(Score::attainment), 1),
                number(score.flatMap(Score::points), 0),
                text(score.flatMap(Score::level).map(line::level).orElse("")),
                Integer.toString(figure.reported()),
                Integer.toString(figure.expected()),
                number(score.map(Score::coverage).flatMap(Coverage::base), 1),
                figure.unreviewed() ? "не проверено" : "");
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(";", cells)).append("\r\n");
    }

    /** A text is never a formula, whatever it begins with; a number stays one. */
    private static String text(String text) {
        String inert = !text.isEmpty() && FORMULA_LIKE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return inert.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + inert.replace("\"", "\"\"") + '"'
                : inert;
    }

    private static String number(Optional<BigDecimal> number, int decimals) {
        return number.map(given -> (given.scale() < decimals ? given.setScale(decimals) : given)
                        .toPlainString()
                        .replace('.', ','))
                .orElse("");
    }
}
