package ru.orientir.portal.host.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import ru.orientir.auth.Role;

/** Completes the code of a role. */
@Service
public final class RoleCodes implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> codes = Arrays.stream(Role.values()).map(Role::code).toList();
        return new StringsCompleter(codes).complete(session, line, candidates);
    }
}
