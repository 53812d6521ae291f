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
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** Completes the version of the methodology whose code stands in the line already. */
@Service
public final class MethodologyVersions implements Completer {

    @Reference(optional = true)
    private MethodologyStore store;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Arrays.asList(line.getArguments());
        List<String> versions = Stream.ofNullable(store)
                .flatMap(present -> present.packs().stream())
                .map(StoredPack::id)
                .filter(id -> words.contains(id.id()))
                .map(MethodologyId::version)
                .toList();
        return new StringsCompleter(versions).complete(session, line, candidates);
    }
}
