package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;

class MethodologyDeskTest {

    private static final MethodologyId SMALL = new MethodologyId("small", "1.0");
    private static final MethodologyId NEXT = new MethodologyId("small", "1.1");

    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void open() throws Exception {
        console = new Console();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void a_file_without_errors_is_told_with_its_warnings_and_not_kept() throws Exception {
        console.desk.lint(
                file(Console.pack().replace("basis:", "previous: {id: small, version: \"0.9\"}\nbasis:")),
                Console.OPERATOR);
        assertThat(console.printed())
                .contains("5:1 предупреждение: Предыдущей версии small/0.9 среди методик нет")
                .contains("small/1.0 «Малая методика»: ошибок нет, предупреждений: ");
        assertThat(console.methodologies.methodologies(Console.OPERATOR)).isEmpty();
    }

    @Test
    void a_file_with_errors_is_refused_with_every_place() {
        assertThatThrownBy(() -> console.desk.lint(
                        file(Console.pack().replace("covered / students", "coverd / students")), Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Методику нельзя принять")
                .hasMessageContaining("16:24 ошибка: ")
                .hasMessageContaining("coverd");
    }

    @Test
    void what_is_no_text_of_a_methodology_is_refused_in_words() throws Exception {
        assertThatThrownBy(() -> console.desk.lint(folder.resolve("nothing.yaml"), Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Файла нет");
        assertThatThrownBy(() -> console.desk.lint(folder, Console.OPERATOR)).isInstanceOf(Refusal.class);
        Path large = Files.write(folder.resolve("large.yaml"), new byte[2 << 20]);
        assertThatThrownBy(() -> console.desk.lint(large, Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("больше 1 МиБ");
        Path foreign =
                Files.writeString(folder.resolve("foreign.yaml"), "title: Методика", Charset.forName("windows-1251"));
        assertThatThrownBy(() -> console.desk.lint(foreign, Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_draft_is_agreed_published_and_listed() throws Exception {
        keep(Console.pack());
        console.desk.list(Console.OPERATOR);
        assertThat(row("small")).containsExactly("small", "1.0", "проект", "1", warnings(), "Малая методика");

        console.desk.agree(SMALL, Console.COORDINATOR);
        assertThat(console.printed()).contains("small/1.0: согласована, SHA-256 ");
        console.desk.publish(SMALL, "приказ № 7 от 01.02.2021", Console.COORDINATOR);
        assertThat(console.printed()).contains("small/1.0: утверждена, SHA-256 ");
        console.desk.list(Console.OPERATOR);
        assertThat(row("small")).contains("утверждена");
        List<Moved> history = console.methodologies.history(SMALL, Console.OPERATOR);
        assertThat(history.get(2).account()).isEqualTo("coordinator");
        assertThat(history.get(2).reason()).contains("приказ № 7 от 01.02.2021");
    }

    @Test
    void publishing_what_is_not_agreed_to_is_refused_with_the_words_of_the_service() {
        keep(Console.pack());
        assertThatThrownBy(() -> console.desk.publish(SMALL, "приказ № 7", Console.COORDINATOR))
                .isInstanceOf(Refusal.class)
                .hasMessage("to: Методика проект: состояние «утверждена» сейчас недоступно.");
        assertThat(console.methodologies.methodology(SMALL, Console.OPERATOR).state())
                .isEqualTo(State.DRAFT);
    }

    @Test
    void the_role_decides() {
        keep(Console.pack());
        assertThatThrownBy(() -> console.desk.agree(SMALL, Console.OPERATOR)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void two_versions_are_compared_in_a_table() throws Exception {
        keep(Console.pack());
        keep(Console.pack()
                .replace("version: \"1.0\"", "version: \"1.1\"")
                .replace("title: Доля охваченных", "title: Охват")
                .replace("decimals: 1", "decimals: 0")
                .replace("expect: {share: 33.3}", "expect: {share: 33}"));
        console.desk.compare(NEXT, SMALL, Console.OPERATOR);
        String printed = console.printed();
        assertThat(printed).contains("small/1.0 → small/1.1: изменений 2");
        assertThat(cells(printed, "формулировка"))
                .containsExactly("1", "формулировка", "показатель", "share", "title", "Доля охваченных", "Охват");
        assertThat(cells(printed, "расчёт"))
                .containsExactly("2", "расчёт", "показатель", "share", "decimals", "1", "0");
    }

    private void keep(String pack) {
        console.methodologies.keep(pack, Caller.of(Console.OPERATOR));
    }

    private String warnings() {
        return String.valueOf(console.methodologies
                .methodology(SMALL, Console.OPERATOR)
                .warnings()
                .size());
    }

    private List<String> row(String word) {
        return cells(console.printed(), word);
    }

    private static List<String> cells(String table, String word) {
        Optional<String> line =
                table.lines().filter(text -> text.contains(word)).reduce((first, last) -> last);
        return Arrays.stream(line.orElseThrow().split("[│|]"))
                .map(String::strip)
                .toList();
    }

    private Path file(String pack) throws IOException {
        return Files.writeString(folder.resolve("pack.yaml"), pack);
    }
}
