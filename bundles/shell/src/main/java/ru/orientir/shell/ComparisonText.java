package ru.orientir.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.indicator.comparison.Change;
import ru.orientir.indicator.comparison.Comparison;

/** How two versions differ, as a table with numbers that a trial names its reasons by. */
final class ComparisonText {

    private final PrintStream out;

    ComparisonText(PrintStream out) {
        this.out = out;
    }

    void print(Comparison comparison) {
        out.println(comparison.before().id() + " → " + comparison.after().id() + ": изменений "
                + comparison.changes().size());
        print(comparison.changes());
    }

    private void print(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        ShellTable table = new ShellTable();
        table.column("№").alignRight();
        table.column("Что изменено");
        table.column("Часть");
        table.column("Код");
        table.column("Поле");
        table.column("Было");
        table.column("Стало");
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            table.addRow()
                    .addContent(
                            i + 1,
                            word(change.kind()),
                            word(change.part()),
                            change.code(),
                            change.field(),
                            change.before(),
                            change.after());
        }
        table.print(out);
    }

    private static String word(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "добавлено";
            case REMOVED -> "удалено";
            case REWORDED -> "формулировка";
            case RECALCULATED -> "расчёт";
            case RETARGETED -> "план";
            case RESCORED -> "оценка";
        };
    }

    private static String word(Change.Part part) {
        return switch (part) {
            case INPUT -> "исходный показатель";
            case FORM -> "форма";
            case CRITERION -> "критерий";
            case INDICATOR -> "показатель";
            case TOTAL -> "итог";
            case LEVEL -> "уровень";
            case CHECK -> "контроль";
            case RECOMMENDATION -> "рекомендация";
        };
    }
}
