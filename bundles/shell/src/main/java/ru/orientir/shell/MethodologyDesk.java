package ru.orientir.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.MethodologyService.Stored;

/** What the commands about methodologies do and print. */
final class MethodologyDesk {

    private final MethodologyService methodologies;
    private final PrintStream out;

    MethodologyDesk(MethodologyService methodologies, PrintStream out) {
        this.methodologies = methodologies;
        this.out = out;
    }

    void lint(Path file, Actor actor) throws IOException, Refusal {
        PackReading.Read read = Refusal.readable(methodologies.lint(text(file), actor));
        warnings(read.warnings());
        out.println(read.methodology().id() + " «" + read.methodology().title() + "»: ошибок нет, предупреждений: "
                + read.warnings().size());
    }

    void list(Actor actor) {
        ShellTable table = new ShellTable();
        table.column("Методика");
        table.column("Версия");
        table.column("Состояние");
        table.column("Показателей").alignRight();
        table.column("Предупреждений").alignRight();
        table.column("Название");
        table.emptyTableText("Методик нет");
        for (Stored stored : methodologies.methodologies(actor)) {
            table.addRow()
                    .addContent(
                            stored.methodology().id().id(),
                            stored.methodology().id().version(),
                            States.word(stored.state()),
                            stored.methodology().indicators().size(),
                            stored.warnings().size(),
                            stored.methodology().title());
        }
        table.print(out);
    }

    void agree(MethodologyId id, Actor actor) throws Refusal {
        move(id, State.AGREED, Optional.empty(), actor);
    }

    void publish(MethodologyId id, String reason, Actor actor) throws Refusal {
        move(id, State.PUBLISHED, Optional.of(reason), actor);
    }

    void compare(MethodologyId id, MethodologyId with, Actor actor) {
        new ComparisonText(out).print(methodologies.compare(id, with, actor));
    }

    /** Shows what is flagged before it is moved on: publishing accepts it. */
    private void move(MethodologyId id, State to, Optional<String> reason, Actor actor) throws Refusal {
        warnings(methodologies.methodology(id, actor).warnings());
        Stored moved = Refusal.done(methodologies.move(id, to, reason, Caller.of(actor)));
        out.println(id + ": " + States.word(moved.state()) + ", SHA-256 "
                + moved.methodology().hash());
    }

    private void warnings(List<Finding> warnings) {
        if (!warnings.isEmpty()) {
            out.println(Findings.text(warnings));
        }
    }

    private static String text(Path file) throws IOException, Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("Файла нет: " + file + ". Путь указывается на сервере.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(PackReader.MOST_BYTES + 1);
        }
        if (bytes.length > PackReader.MOST_BYTES) {
            throw new Refusal(PackReader.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("Файл не в кодировке UTF-8. Сохраните его заново.");
        }
    }
}
