package ru.orientir.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;

/** The bundle's commands and completers in Karaf's own console, beside those services of the installation that are there. */
final class KarafConsole implements AutoCloseable {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ThreadIOImpl streams = new ThreadIOImpl();
    private final SessionFactoryImpl factory;
    private final Session session;

    KarafConsole(Object... services) {
        streams.start();
        factory = new SessionFactoryImpl(streams);
        Arrays.stream(services).forEach(factory::register);
        ManagerImpl manager = new ManagerImpl(factory, factory);
        everything().forEach(manager::register);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        session = factory.create(new ByteArrayInputStream(new byte[0]), out, out);
    }

    /** What this bundle gives to Karaf. */
    private static List<Class<?>> everything() {
        try (Stream<Path> files = Files.list(
                Path.of(ActingCommand.class.getResource("ActingCommand.class").toURI())
                        .getParent())) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                Class<?> one = Class.forName(
                        "ru.orientir.shell." + file.getFileName().toString().replace(".class", ""));
                if (one.isAnnotationPresent(Service.class)) {
                    found.add(one);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String line) throws Exception {
        session.execute(line);
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What Tab offers at the end of a line. */
    List<String> tab(String command, String... typed) {
        List<String> words = new ArrayList<>(List.of("orientir:" + command));
        words.addAll(List.of(typed));
        List<String> candidates = new ArrayList<>();
        factory.getCommand("orientir", command)
                .getCompleter(true)
                .complete(session, new Typed(words.toArray(new String[0])), candidates);
        return candidates.stream().map(String::strip).toList();
    }

    @Override
    public void close() {
        session.close();
        factory.stop();
        streams.stop();
    }

    /** A line with the cursor at its end. */
    private record Typed(String... words) implements CommandLine {

        @Override
        public int getCursorArgumentIndex() {
            return words.length - 1;
        }

        @Override
        public String getCursorArgument() {
            return words[words.length - 1];
        }

        @Override
        public int getArgumentPosition() {
            return getCursorArgument().length();
        }

        @Override
        public String[] getArguments() {
            return words;
        }

        @Override
        public int getBufferPosition() {
            return getBuffer().length();
        }

        @Override
        public String getBuffer() {
            return String.join(" ", words);
        }
    }
}
