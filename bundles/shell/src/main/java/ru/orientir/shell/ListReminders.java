package ru.orientir.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.submission.ReminderService;

/** Shows what became of the letters that remind of deadlines. */
@Service
@Command(
        scope = "orientir",
        name = "reminder-list",
        description = "Показывает, сколько напоминаний о сроках отправлено, ждут, без адреса, отклонено (оператор)")
public final class ListReminders extends ActingCommand {

    @Argument(index = 0, name = "campaign", description = "Номер мониторинга; без него – все")
    @Completion(CampaignNumbers.class)
    private Long campaign;

    @Reference(optional = true)
    private ReminderService reminders;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new ReminderDesk(offered(reminders), out).list(Optional.ofNullable(campaign), actor);
    }
}
