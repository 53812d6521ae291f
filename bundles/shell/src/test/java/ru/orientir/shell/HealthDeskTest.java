package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import ru.orientir.operations.health.AnsweredChecks;

class HealthDeskTest {

    private final AnsweredChecks checks = new AnsweredChecks();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final HealthDesk desk = new HealthDesk(checks, new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void all_checks_are_told_and_a_warning_is_no_failure() throws Exception {
        checks.answer("База", new Result(Status.OK, "отвечает"));
        checks.answer("Диск", new Result(Status.WARN, "мало"));
        desk.show();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("работает  База: отвечает", "внимание  Диск: мало");
    }

    @Test
    void what_fails_is_told_among_the_others_and_ends_the_command_with_an_error() {
        checks.answer("База", new Result(Status.CRITICAL, "не отвечает"));
        checks.answer("Диск", new Result(Status.OK, "свободно"));
        assertThatThrownBy(() -> desk.show()).isInstanceOf(Refusal.class).hasMessage("Не работает: 1 из 2.");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("ОТКАЗ  База: не отвечает", "работает  Диск: свободно");
    }
}
