package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands in Karaf's own console, where no service is there that needs the database. */
class WithoutDatabaseTest {

    private final ThreadIOImpl streams = new ThreadIOImpl();
    private SessionFactoryImpl factory;
    private Session session;

    @BeforeEach
    void open() {
        streams.start();
        factory = new SessionFactoryImpl(streams);
        ManagerImpl manager = new ManagerImpl(factory, factory);
        Stream.of(
                        IssueAccount.class,
                        ListAccounts.class,
                        VerifyAudit.class,
                        ImportAddresses.class,
                        AdministratorLogins.class)
                .forEach(manager::register);
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        session = factory.create(InputStream.nullInputStream(), out, out);
    }

    @AfterEach
    void close() {
        session.close();
        factory.stop();
        streams.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-issue operator operator rcokio",
                "account-list",
                "audit-verify --as admin",
                "mail-import --as admin /srv/addresses.csv"
            })
    void a_command_says_that_the_database_is_away(String command) {
        assertThatThrownBy(() -> session.execute("orientir:" + command))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("База данных сейчас недоступна. Ничего не изменено.");
    }
}
