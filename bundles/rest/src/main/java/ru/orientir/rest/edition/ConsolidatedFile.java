package ru.orientir.rest.edition;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.ws.rs.core.StreamingOutput;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ReportingService;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/**
 * A свод that was written whole before its first byte is sent: the store's cursor is closed by then, and whatever went
 * wrong is still a proper problem. The file goes when it was sent.
 */
final class ConsolidatedFile implements StreamingOutput {

    private final Path file;

    private ConsolidatedFile(Path file) {
        this.file = file;
    }

    static ConsolidatedFile write(ReportingService reporting, long campaign, EditionRef edition, Actor actor) {
        Path file = null;
        boolean whole = false;
        try {
            file = Files.createTempFile("orientir-", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024)) {
                reporting.consolidated(campaign, edition, actor, out);
            }
            whole = true;
            return new ConsolidatedFile(file);
        } catch (IOException e) {
            throw RequestProblem.of(
                    ProblemKind.AWAY,
                    "storage.full",
                    "Не удалось подготовить файл: возможно, на сервере кончилось место. Повторите позже.");
        } finally {
            if (!whole && file != null) {
                delete(file);
            }
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
