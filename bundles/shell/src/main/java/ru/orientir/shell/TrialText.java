package ru.orientir.shell;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.reporting.Trial.Figure;
import ru.orientir.reporting.Trial.OfOneVersion;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/** What another version would have given, as a table; its reasons are numbers of the changes, told before. */
final class TrialText {

    private final PrintStream out;

    TrialText(PrintStream out) {
        this.out = out;
    }

    void print(Trial trial) {
        new ComparisonText(out).print(trial.comparison());
        out.println("Мониторинг " + trial.campaign() + ", "
                + trial.edition().map(edition -> "выпуск " + edition.n()).orElse("ответы на сейчас") + ": сравнено "
                + trial.compared() + ", без изменений " + trial.unchanged() + ", изменится " + trial.changed());
        only("Только в новой версии", trial.added());
        only("Только в прежней версии", trial.removed());
        if (trial.differences().isEmpty()) {
            return;
        }
        ShellTable table = new ShellTable();
        table.column("Код");
        table.column("Название");
        table.column("Показатель");
        table.column("Было");
        table.column("Стало бы");
        table.column("Изменения");
        for (Difference difference : trial.differences()) {
            table.addRow()
                    .addContent(
                            difference.organisation(),
                            difference.name() + subject(difference.subject()),
                            difference.indicator(),
                            text(difference.before()),
                            text(difference.after()),
                            difference.because().stream()
                                    .map(place -> String.valueOf(place + 1))
                                    .collect(Collectors.joining(", ")));
        }
        table.print(out);
        if (trial.differences().size() < trial.changed()) {
            out.println("Показано " + trial.differences().size() + " из " + trial.changed()
                    + "; остальные: --from, --count");
        }
    }

    private void only(String where, List<OfOneVersion> codes) {
        if (!codes.isEmpty()) {
            out.println(where + ": "
                    + codes.stream()
                            .map(code -> code.indicator() + " (" + code.subjects() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String subject(Subject subject) {
        return subject == Subject.AUTHORITY ? " (форма МОУО)" : "";
    }

    private static String text(Optional<Figure> figure) {
        return figure.map(TrialText::text).orElse("не рассчитывается");
    }

    private static String text(Figure figure) {
        String value = figure.value().map(BigDecimal::toPlainString).orElse("");
        String status = word(figure.status());
        String first = value.isEmpty() || status.isEmpty() ? value + status : status + " " + value;
        return first
                + figure.points()
                        .map(points -> ", баллов " + points.toPlainString())
                        .orElse("")
                + figure.level().map(level -> ", уровень " + level).orElse("");
    }

    private static String word(ValueStatus status) {
        return switch (status) {
            case OFFICIAL, PRELIMINARY -> "";
            case NOT_LESS_THAN -> "не менее";
            case MISSING -> "нет данных";
            case NO_BASE -> "нет базы";
            case NOT_APPLICABLE -> "не применимо";
            case SUPPRESSED -> "не публикуется";
        };
    }
}
