package ru.orientir.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.submission.spi.MethodologyStore;

/** Completes the code of a methodology. */
@Service
public final class MethodologyIds implements Completer {

    @Reference(optional = true)
    private MethodologyStore store;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = Stream.ofNullable(store)
                .flatMap(present -> present.packs().stream())
                .map(pack -> pack.id().id())
                .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
