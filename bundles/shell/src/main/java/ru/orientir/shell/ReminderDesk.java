package ru.orientir.shell;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.auth.Actor;
import ru.orientir.submission.ReminderService;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;

/** What became of reminders, a line for each of the days before the deadlines of a campaign. */
final class ReminderDesk {

    private final ReminderService reminders;
    private final PrintStream out;

    ReminderDesk(ReminderService reminders, PrintStream out) {
        this.reminders = reminders;
        this.out = out;
    }

    void list(Optional<Long> campaign, Actor actor) {
        Map<Line, Map<ReminderState, Integer>> lines = new LinkedHashMap<>();
        for (Count count : reminders.counts(campaign, actor)) {
            lines.computeIfAbsent(new Line(count.campaign(), count.days()), line -> new EnumMap<>(ReminderState.class))
                    .put(count.state(), count.count());
        }
        ShellTable table = new ShellTable();
        table.column("Мониторинг").alignRight();
        table.column("Дней до срока").alignRight();
        table.column("Отправлено").alignRight();
        table.column("Ждут").alignRight();
        table.column("Без адреса").alignRight();
        table.column("Отклонено").alignRight();
        table.column("Не понадобились").alignRight();
        table.emptyTableText("Напоминаний не было");
        lines.forEach((line, states) -> table.addRow()
                .addContent(
                        line.campaign(),
                        line.days(),
                        states.getOrDefault(ReminderState.SENT, 0),
                        states.getOrDefault(ReminderState.WAITING, 0),
                        states.getOrDefault(ReminderState.NO_ADDRESS, 0),
                        states.getOrDefault(ReminderState.REFUSED, 0),
                        states.getOrDefault(ReminderState.NOT_NEEDED, 0)));
        table.print(out);
    }

    private record Line(long campaign, int days) {}
}
