package ru.orientir.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** Completes the code of a municipality. */
@Service
public final class Municipalities implements Completer {

    @Reference(optional = true)
    private OrganisationDirectory directory;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Stream.ofNullable(directory)
                .flatMap(present -> present.all(LocalDate.now(OrganisationDirectory.ZONE)).stream())
                .filter(organisation -> organisation.kind().equals(OrganisationKind.MUNICIPALITY.code()))
                .map(Organisation::code)
                .toList();
        return new StringsCompleter(words).complete(session, line, candidates);
    }
}
