package ru.orientir.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.portal.PortalModules;

/** Completes the code of a module. */
@Service
public final class ModuleIds implements Completer {

    @Reference(optional = true)
    private PortalModules modules;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = Stream.ofNullable(modules)
                .flatMap(present -> present.all().stream())
                .map(installed -> installed.module().id())
                .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
