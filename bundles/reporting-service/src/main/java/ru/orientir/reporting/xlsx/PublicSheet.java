package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Territory;

/** What anybody may see, of the region or of the municipalities: a row for each territory and indicator. */
final class PublicSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("Код территории", 12),
            new Column("Территория", 28),
            new Column("Код показателя", 15),
            new Column("Показатель", 50),
            new Column("Единица измерения", 11),
            new Column("Числитель", 12),
            new Column("Знаменатель", 14),
            new Column("Значение", 12),
            new Column("Статус значения", 24, Look.ASIDE),
            new Column("Плановое значение", 11),
            new Column("Отклонение от планового", 13),
            new Column("Выполнение, %", 13),
            new Column("Баллы", 9),
            new Column("Уровень", 16),
            new Column("Учтено организаций", 13),
            new Column("Ожидалось организаций", 13),
            new Column("Охват базы, %", 11),
            new Column("Проверка", 16, Look.ASIDE));

    private final Publication publication;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, String> names;

    PublicSheet(Publication publication) {
        this.publication = publication;
        Line.of(publication.methodology()).forEach(line -> lines.put(line.code(), line));
        names = Territory.names(publication.territories());
    }

    void write(Workbook workbook, String name, boolean region) throws IOException {
        Sheet sheet = Sheet.on(workbook, name, Imprint.of(publication.campaign(), publication.edition()));
        sheet.head(COLUMNS, 2);
        for (Figure figure : publication.figures()) {
            if (figure.territory().equals(publication.root()) == region) {
                row(sheet, figure);
                sheet.end();
            }
        }
        sheet.finish(COLUMNS.size());
    }

    private void row(Sheet sheet, Figure figure) {
        Line line = lines.get(figure.indicator());
        Optional<Score> score = figure.score();
        sheet.wrappedWord(figure.territory())
                .wrappedWord(names.getOrDefault(figure.territory(), ""))
                .wrappedWord(line.code())
                .wrappedWord(line.title())
                .wrappedWord(line.unit())
                .number(score.flatMap(Score::numerator), 0)
                .number(score.flatMap(Score::denominator), 0)
                .number(score.flatMap(Score::value), line.decimals())
                .wrappedWord(score.map(found -> Words.status(found.status())).orElse("не публикуется: мало участников"))
                .number(score.flatMap(Score::target), line.decimals())
                .number(score.flatMap(Score::deviation), line.decimals())
                .number(score.flatMap(Score::attainment), 1)
                .number(score.flatMap(Score::points), 0)
                .wrappedWord(line.level(score.flatMap(Score::level)))
                .number(figure.reported())
                .number(figure.expected())
                .number(score.map(Score::coverage).flatMap(Coverage::base), 1)
                .wrappedWord(figure.unreviewed() ? "не проверено" : "");
    }
}
