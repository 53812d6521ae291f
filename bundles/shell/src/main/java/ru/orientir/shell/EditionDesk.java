package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.auth.Actor;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.Caller;

/** What the commands about editions do and print. */
final class EditionDesk {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(OrganisationDirectory.ZONE);

    private final ReportingService reporting;
    private final PrintStream out;

    EditionDesk(ReportingService reporting, PrintStream out) {
        this.reporting = reporting;
        this.out = out;
    }

    void list(long campaign, Actor actor) {
        ShellTable table = new ShellTable();
        table.column("Выпуск").alignRight();
        table.column("Состояние");
        table.column("Рассчитан");
        table.column("SHA-256");
        table.emptyTableText("Выпусков нет");
        for (Edition edition : reporting.editions(campaign, actor)) {
            table.addRow().addContent(edition.n(), word(edition), TIME.format(edition.at()), edition.hash());
        }
        table.print(out);
    }

    void compute(long campaign, Actor actor) throws Refusal {
        tell(Refusal.done(reporting.compute(campaign, Caller.of(actor))));
    }

    void publish(long campaign, int n, Actor actor) throws Refusal {
        tell(Refusal.done(reporting.publish(campaign, n, Caller.of(actor))));
    }

    /** Writes the свод of an edition. Whether the actor may have it is asked before anything is written. */
    void export(long campaign, EditionRef ref, ServerFile file, boolean replace, Actor actor)
            throws IOException, Refusal {
        Edition edition = reporting.consolidated(campaign, ref, actor);
        EditionRef exact = new EditionRef.Number(edition.n());
        long length = file.write(replace, to -> reporting.consolidated(campaign, exact, actor, to));
        tell(edition);
        out.println(file.path() + ": " + length + " байт");
    }

    private void tell(Edition edition) {
        out.println("Мониторинг " + edition.campaign() + ", выпуск " + edition.n() + ": " + word(edition) + ", SHA-256 "
                + edition.hash());
    }

    private static String word(Edition edition) {
        return switch (edition.state()) {
            case COMPUTED -> "рассчитан";
            case PUBLISHED -> "опубликован";
        };
    }
}
