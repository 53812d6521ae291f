package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import ru.orientir.auth.Actor;
import ru.orientir.portal.OrganisationListReader;
import ru.orientir.portal.OrganisationListReader.Reading;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** Brings a file of organisations in, or only tells what it would do. */
final class ImportDesk {

    private final OrganisationListReader reader;
    private final OrganisationRegistry registry;
    private final PrintStream out;

    ImportDesk(OrganisationListReader reader, OrganisationRegistry registry, PrintStream out) {
        this.reader = reader;
        this.registry = registry;
        this.out = out;
    }

    /** @throws Refusal if anything of the file cannot be taken; then nothing of it was */
    void bring(ServerFile file, boolean dryRun, Actor actor) throws IOException, Refusal {
        Reading reading = reader.read(file.bytes(OrganisationListReader.MOST_BYTES));
        if (reading instanceof Reading.Refused refused) {
            throw refusal(refused.problems());
        }
        ImportReport report = registry.bring(((Reading.Read) reading).rows(), dryRun, actor);
        out.println((dryRun ? "Пробный прогон, ничего не изменено. " : "") + "Добавлено: " + report.added()
                + ", изменено: " + report.changed() + ", закрыто: " + report.closed() + ", без изменений: "
                + report.unchanged());
        if (!report.problems().isEmpty()) {
            throw refusal(report.problems());
        }
    }

    private static Refusal refusal(List<RowProblem> problems) {
        return new Refusal("Файл не принят, ничего не изменено:\n"
                + problems.stream().map(ImportDesk::line).collect(Collectors.joining("\n")));
    }

    private static String line(RowProblem problem) {
        String place = problem.row() == 0 ? "" : "строка " + problem.row();
        String field = problem.field().isEmpty() ? "" : (place.isEmpty() ? "" : ", ") + problem.field();
        return place.isEmpty() && field.isEmpty() ? problem.message() : place + field + ": " + problem.message();
    }
}
