package ru.orientir.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;

/** The administrator's console of the running container. */
final class Console {

    /** Commands that change the container are unknown to anybody else. */
    private static final Subject ADMINISTRATOR = subject("admin", "manager", "viewer", "systembundles");

    private final SessionFactory sessions;

    Console(BundleContext context) {
        sessions = context.getService(context.getServiceReference(SessionFactory.class));
    }

    /**
     * What a command prints.
     *
     * @throws Exception as the command ends with it
     */
    String execute(String command) throws Exception {
        return execute(ADMINISTRATOR, command);
    }

    private String execute(Subject subject, String command) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
        try {
            Subject.doAs(subject, (PrivilegedExceptionAction<Object>) () -> session.execute(command));
            return printed.toString(StandardCharsets.UTF_8);
        } catch (PrivilegedActionException ended) {
            throw ended.getException();
        } finally {
            session.close();
        }
    }

    /** How a command is refused; empty when it is not. */
    String refusal(String command) {
        return refusal(ADMINISTRATOR, command);
    }

    /** How a command is refused to somebody at the console who has this role only. */
    String refusalTo(String role, String command) {
        return refusal(subject(role), command);
    }

    private String refusal(Subject subject, String command) {
        try {
            execute(subject, command);
            return "";
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Subject subject(String... roles) {
        return new Subject(
                true, Arrays.stream(roles).map(RolePrincipal::new).collect(Collectors.toSet()), Set.of(), Set.of());
    }
}
