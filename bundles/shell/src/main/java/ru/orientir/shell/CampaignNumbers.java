package ru.orientir.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.submission.spi.SubmissionStore;

/** Completes the number of a campaign. */
@Service
public final class CampaignNumbers implements Completer {

    @Reference(optional = true)
    private SubmissionStore store;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Stream.ofNullable(store)
                .flatMap(present -> present.campaigns().stream())
                .map(campaign -> Long.toString(campaign.id()))
                .toList();
        return new StringsCompleter(words).complete(session, line, candidates);
    }
}
