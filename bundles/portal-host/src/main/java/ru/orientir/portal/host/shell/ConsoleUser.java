package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.console.Session;

/** How the audit log names whoever is at the console. */
final class ConsoleUser {

    private ConsoleUser() {}

    static String of(Session session) {
        Object user = session.get("USER");
        return "console:" + (user == null ? "local" : user);
    }
}
