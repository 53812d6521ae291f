package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.submission.ReminderService;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;

class ReminderDeskTest {

    private static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rcokio");

    private static String printed(List<Count> counts) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ReminderService reminders = (campaign, actor) -> counts;
        new ReminderDesk(reminders, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .list(Optional.empty(), OPERATOR);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_of_the_days_is_a_line_with_its_states() {
        assertThat(printed(List.of(
                                new Count(2, 7, ReminderState.SENT, 2100),
                                new Count(2, 7, ReminderState.REFUSED, 3),
                                new Count(2, 1, ReminderState.WAITING, 40),
                                new Count(2, 1, ReminderState.NO_ADDRESS, 5)))
                        .lines()
                        .skip(2)
                        .map(line -> line.replaceAll("[^0-9]+", " ").strip()))
                .containsExactly("2 7 2100 0 0 3 0", "2 1 0 40 5 0 0");
        assertThat(printed(List.of())).contains("Напоминаний не было");
    }
}
