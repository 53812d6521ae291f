package ru.orientir.portal.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.spi.RegistryStore;

/** The registry, its import and the scopes that follow from it, together on a real database. */
class RegistryOnDatabaseTest {

    private static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "min");
    private static final Actor FIRST = new Actor("mo-m01", Role.MUNICIPALITY, "m01");
    private static final Actor SECOND = new Actor("mo-m02", Role.MUNICIPALITY, "m02");

    private static final String REGION =
            """
            r74 region       -   -   2000-01-01
            min institution  r74 r74 2000-01-01
            m01 municipality r74 min 2000-01-01
            m02 municipality r74 min 2000-01-01
            s1  school       m01 m01 2000-01-01
            """;

    private final List<AuditEntry> denials = new ArrayList<>();
    private Database database;
    private CachedRegistry registry;
    private ShiroAccessPolicy policy;
    private RegistryImport imports;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = Database.open(h2);
        registry = node(database.registry());
        policy = new ShiroAccessPolicy(registry);
        imports = new RegistryImport(registry, policy, denials::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_imported_is_read_again_as_it_was() {
        assertThat(bring(REGION)).isEqualTo(new ImportReport(5, 0, 0, 0, List.of()));
        assertThat(bring(REGION)).isEqualTo(new ImportReport(0, 0, 0, 5, List.of()));
        assertThat(bring("s1 school m02 m02 2024-09-01 2030-08-31 m01"))
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
        assertThat(node(database.registry()).history("s1"))
                .containsExactlyElementsOf(
                        Rows.organisations(
                                """
                        s1 school m01 m01 2000-01-01 2024-08-31
                        s1 school m02 m02 2024-09-01 2030-08-31 m01
                        """));
    }

    @Test
    void a_dry_run_and_a_bad_file_change_nothing() {
        assertThat(imports.bring(Rows.rows(REGION), true, OPERATOR).added()).isEqualTo(5);
        assertThat(registry.all(LocalDate.of(2024, 1, 1))).isEmpty();
        bring(REGION);
        long state = registry.state();
        assertThat(bring("s2 school m01 m01 2000-01-01\ns3 school m09 m01 2000-01-01")
                        .problems())
                .hasSize(1);
        assertThat(registry.find("s2", LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(registry.state()).isEqualTo(state);
    }

    @Test
    void only_the_operator_imports_and_whoever_else_tries_is_written_down() {
        assertThatThrownBy(() -> imports.bring(Rows.rows(REGION), true, FIRST)).isInstanceOf(AccessDenied.class);
        assertThat(denials)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::result)
                .containsExactly(tuple("mo-m01", "registry:import", AuditResult.DENIED));
    }

    @Test
    void after_an_import_the_next_question_has_the_new_scope() {
        bring(REGION);
        assertThat(policy.permits(FIRST, Action.SUBMISSION_READ, "s1")).isTrue();
        bring("s1 school m02 m02 2024-09-01");
        assertThat(policy.permits(FIRST, Action.SUBMISSION_READ, "s1")).isFalse();
        assertThat(policy.permits(SECOND, Action.SUBMISSION_READ, "s1")).isTrue();
    }

    @Test
    void an_import_that_was_overtaken_is_checked_again() {
        bring(REGION);
        // While this one is on its way to the store, another node closes what it refers to.
        RegistryStore overtaken = new Overtaken(
                database.registry(),
                () -> bring("""
                m02 municipality r74 min 2000-01-01 2020-12-31
                """));
        RegistryImport late = new RegistryImport(node(overtaken), policy, denials::add);
        ImportReport report = late.bring(Rows.rows("s2 school m02 m02 2022-01-01"), false, OPERATOR);
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly("organisation.territory.not-in-force", "organisation.supervisor.not-in-force");
        assertThat(registry.find("s2", LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void an_import_that_comes_again_under_its_key_changes_nothing_and_is_answered_as_the_first_time() {
        IdempotencyKey key = new IdempotencyKey("k1", "POST organisations/imports", "hash of the region");
        Optional<ImportReport> first = once(REGION, key);
        assertThat(first).contains(new ImportReport(5, 0, 0, 0, List.of()));
        bring("s1 school m02 m02 2024-09-01");
        long state = registry.state();
        assertThat(once(REGION, key)).isEqualTo(first);
        assertThat(registry.state()).isEqualTo(state);
        assertThat(registry.history("s1")).hasSize(2);
    }

    @Test
    void an_import_that_changed_nothing_does_not_undo_a_later_one_when_it_comes_again() {
        bring(REGION);
        String corrected = "s1 school m02 m02 2000-01-01";
        IdempotencyKey key = new IdempotencyKey("k2", "POST organisations/imports", "hash of the region");
        assertThat(once(REGION, key)).contains(new ImportReport(0, 0, 0, 5, List.of()));
        bring(corrected);
        assertThat(once(REGION, key)).contains(new ImportReport(0, 0, 0, 5, List.of()));
        assertThat(registry.find("s1", LocalDate.of(2024, 1, 1)))
                .map(Organisation::territory)
                .contains("m02");
    }

    @Test
    void a_key_of_another_import_is_refused_and_one_of_a_refused_import_is_free() {
        bring(REGION);
        IdempotencyKey key = new IdempotencyKey("k3", "POST organisations/imports", "a");
        assertThat(once("s2 school m09 m01 2000-01-01", key).orElseThrow().problems())
                .hasSize(1);
        IdempotencyKey mended = new IdempotencyKey("k3", "POST organisations/imports", "b");
        assertThat(once("s2 school m01 m01 2000-01-01", mended)).contains(new ImportReport(1, 0, 0, 0, List.of()));
        assertThat(once("s3 school m01 m01 2000-01-01", key)).isEmpty();
        assertThat(registry.history("s3")).isEmpty();
    }

    @Test
    void of_two_imports_under_one_key_the_one_that_was_overtaken_gets_the_others_answer() {
        bring(REGION);
        IdempotencyKey key = new IdempotencyKey("k4", "POST organisations/imports", "a");
        RegistryStore overtaken = new Overtaken(database.registry(), () -> once("s2 school m01 m01 2000-01-01", key));
        RegistryImport late = new RegistryImport(node(overtaken), policy, denials::add);
        assertThat(late.bringOnce(Rows.rows("s2 school m01 m01 2000-01-01"), key, OPERATOR))
                .contains(new ImportReport(1, 0, 0, 0, List.of()));
    }

    private Optional<ImportReport> once(String lines, IdempotencyKey key) {
        return imports.bringOnce(Rows.rows(lines), key, OPERATOR);
    }

    private ImportReport bring(String lines) {
        List<Row> rows = Rows.rows(lines);
        return imports.bring(rows, false, OPERATOR);
    }

    private static CachedRegistry node(RegistryStore store) {
        return new CachedRegistry(store, 0, System::nanoTime);
    }

    /** Lets someone else in just before the first write. */
    private static final class Overtaken implements RegistryStore {
        private final RegistryStore store;
        private Optional<Runnable> other;

        Overtaken(RegistryStore store, Runnable other) {
            this.store = store;
            this.other = Optional.of(other);
        }

        @Override
        public List<Organisation> versions() {
            return store.versions();
        }

        @Override
        public long state() {
            return store.state();
        }

        @Override
        public boolean put(long expected, List<Organisation> versions, AuditEntry entry) {
            letOtherIn();
            return store.put(expected, versions, entry);
        }

        @Override
        public boolean put(long expected, List<Organisation> versions, AuditEntry entry, Answered request) {
            letOtherIn();
            return store.put(expected, versions, entry, request);
        }

        @Override
        public Optional<Remembered> recall(String account, IdempotencyKey key) {
            return store.recall(account, key);
        }

        private void letOtherIn() {
            Optional<Runnable> now = other;
            other = Optional.empty();
            now.ifPresent(Runnable::run);
        }
    }
}
