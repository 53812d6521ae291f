package ru.orientir.portal.host.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.condition.Condition;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.Scope;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.ModuleStore;

/** Conditions in a real framework; the switches in a map that can be away. */
class SwitchedModulesTest {

    private static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, "rcokio");
    private static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rcokio");

    private final Switches switches = new Switches();
    private final List<AuditEntry> denied = new ArrayList<>();
    private Framework framework;
    private SwitchedModules modules;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of("org.osgi.framework.storage", cache.toString(), "felix.log.level", "0"));
        framework.start();
        modules = node(switches);
    }

    private SwitchedModules node(ModuleStore switches) {
        return new SwitchedModules(
                switches, new OnlyTheAdministrator(), denied::add, framework.getBundleContext(), Duration.ofMillis(50));
    }

    @AfterEach
    void stop() throws Exception {
        modules.end();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void a_module_that_was_never_switched_is_on_as_soon_as_it_is_announced() {
        assertThat(conditions("sample")).isZero();
        modules.addModule(new Sample());
        await().until(() -> conditions("sample") == 1);
        modules.removeModule(modules.all().get(0).module());
        await().until(() -> conditions("sample") == 0);
    }

    @Test
    void switching_takes_the_condition_away_and_gives_it_back() {
        modules.addModule(new Sample());
        await().until(() -> conditions("sample") == 1);
        assertThat(modules.set("sample", false, ADMINISTRATOR))
                .hasValueSatisfying(sample -> assertThat(sample.enabled()).isFalse());
        assertThat(conditions("sample")).isZero();
        assertThat(modules.all()).singleElement().matches(sample -> !sample.enabled());
        modules.set("sample", true, ADMINISTRATOR);
        assertThat(conditions("sample")).isEqualTo(1);
        assertThat(switches.audited)
                .extracting(AuditEntry::object, AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        tuple("module/sample", Optional.of("on"), Optional.of("off")),
                        tuple("module/sample", Optional.of("off"), Optional.of("on")));
    }

    @Test
    void another_node_follows_by_itself() {
        modules.addModule(new Sample());
        SwitchedModules second = node(switches);
        second.addModule(new Sample());
        await().until(() -> conditions("sample") == 2);
        modules.set("sample", false, ADMINISTRATOR);
        await().until(() -> conditions("sample") == 0);
        assertThat(second.all()).singleElement().matches(sample -> !sample.enabled());
        second.end();
    }

    @Test
    void nothing_is_on_before_the_switches_could_be_read_and_nothing_changes_while_they_cannot() {
        switches.away = true;
        modules.addModule(new Sample());
        assertThatThrownBy(() -> modules.set("sample", true, ADMINISTRATOR)).isInstanceOf(StoreUnavailable.class);
        assertThat(conditions("sample")).isZero();
        switches.away = false;
        await().until(() -> conditions("sample") == 1);
        switches.away = true;
        int reads = switches.reads;
        await().until(() -> switches.reads > reads + 1);
        assertThat(conditions("sample")).isEqualTo(1);
    }

    @Test
    void an_outage_is_told_once_with_what_to_do_and_so_is_its_end() {
        assertThat(logged(() -> {
                    switches.away = true;
                    awaitReadings(3);
                    switches.away = false;
                    awaitReadings(2);
                }))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "Start the database"),
                        line -> assertThat(line).contains("INFO", "read again"));
    }

    @Test
    void a_database_that_is_gone_before_its_readers_at_a_stop_is_no_error() {
        Switches pool = new Switches();
        SwitchedModules leaving = node(pool);
        leaving.addModule(new Sample());
        await().until(() -> conditions("sample") == 1);
        assertThat(logged(() -> {
                    CountDownLatch asked = new CountDownLatch(1);
                    CountDownLatch stopped = new CountDownLatch(1);
                    pool.asked = () -> {
                        asked.countDown();
                        await().until(() -> stopped.getCount() == 0);
                        throw new IllegalStateException("the pool is closed");
                    };
                    await().until(() -> asked.getCount() == 0);
                    leaving.end();
                    stopped.countDown();
                    await().until(() -> conditions("sample") == 0);
                }))
                .isEmpty();
    }

    @Test
    void only_what_is_announced_can_be_switched_and_only_by_who_may() {
        modules.addModule(new Sample());
        assertThat(modules.set("portal", false, ADMINISTRATOR)).isEmpty();
        assertThatThrownBy(() -> modules.set("sample", false, OPERATOR)).isInstanceOf(AccessDenied.class);
        assertThat(denied).singleElement().matches(entry -> entry.result().equals(AuditResult.DENIED));
        assertThat(switches.audited).isEmpty();
        await().until(() -> conditions("sample") == 1);
    }

    private void awaitReadings(int count) {
        int reads = switches.reads;
        // One that has begun already may still have the state before.
        await().until(() -> switches.reads > reads + count);
    }

    /** What this bundle writes to the log meanwhile. */
    private static List<String> logged(Runnable work) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("ru.orientir"))
                .toList();
    }

    private int conditions(String module) {
        try {
            return framework
                    .getBundleContext()
                    .getServiceReferences(Condition.class, "(osgi.condition.id=orientir." + module + ")")
                    .size();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Switches implements ModuleStore {

        private final List<AuditEntry> audited = new ArrayList<>();
        private volatile Map<String, Boolean> states = Map.of();
        private volatile boolean away;
        private volatile int reads;
        private volatile Runnable asked = () -> {};

        @Override
        public synchronized Map<String, Boolean> states() {
            reads++;
            asked.run();
            if (away) {
                throw new StoreUnavailable("away", null);
            }
            return states;
        }

        @Override
        public synchronized void put(String module, boolean enabled, AuditEntry entry) {
            states = Map.of(module, enabled);
            audited.add(entry);
        }
    }

    private record Sample() implements PortalModule {

        @Override
        public String id() {
            return "sample";
        }

        @Override
        public String title() {
            return "Пример";
        }

        @Override
        public List<MenuEntry> menu() {
            return List.of();
        }

        @Override
        public Health health() {
            return Health.WORKING;
        }
    }

    private record OnlyTheAdministrator() implements AccessPolicy {

        @Override
        public boolean permits(Actor actor, Action action) {
            return actor.role() == Role.ADMINISTRATOR;
        }

        @Override
        public Scope scope(Actor actor, Action action) {
            return new Scope.Everything();
        }
    }
}
