package ru.orientir.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.submission.spi.SubmissionStore;

/** Completes the number of an edition of the campaign whose number stands in the line already. */
@Service
public final class EditionNumbers implements Completer {

    @Reference(optional = true)
    private SubmissionStore campaigns;

    @Reference(optional = true)
    private ReportStore editions;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Arrays.asList(line.getArguments());
        List<String> numbers = Stream.ofNullable(campaigns)
                .flatMap(present -> present.campaigns().stream())
                .filter(campaign -> words.contains(Long.toString(campaign.id())))
                .flatMap(campaign ->
                        Stream.ofNullable(editions).flatMap(present -> present.editions(campaign.id()).stream()))
                .map(edition -> Integer.toString(edition.n()))
                .toList();
        return new StringsCompleter(numbers).complete(session, line, candidates);
    }
}
