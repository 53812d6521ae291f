package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.PortalAccounts.Issued;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.OpenSession;
import ru.orientir.portal.spi.AccountStore.StoredAccount;
import ru.orientir.portal.spi.LoginAttempts;
import ru.orientir.portal.spi.LoginAttempts.Attempts;
import ru.orientir.portal.spi.LoginAttempts.Failures;
import ru.orientir.portal.spi.MailAddressStore;
import ru.orientir.portal.spi.MailAddressStore.Changed;
import ru.orientir.portal.spi.ModuleStore;
import ru.orientir.portal.spi.RegistryStore;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** Registry, accounts, audit and packs on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PortalStoresTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");
    private static final AtomicInteger UNIQUE = new AtomicInteger();

    private final TestDatabase database;

    PortalStoresTest(TestDatabase database) {
        this.database = database;
    }

    private static AuditEntry entry(String object) {
        return new AuditEntry(
                "operator", "registry:import", object, Optional.empty(), Optional.of("1"), AuditResult.DONE);
    }

    private static Organisation organisation(String code, LocalDate from, String name, List<String> successors) {
        return new Organisation(
                code, name, "Школа", "school", "74-01", "74-01", from, Optional.of(from.plusYears(1)), successors);
    }

    @Test
    void an_account_of_a_provider_is_as_it_was_told_last() {
        AccountStore accounts = database.database().accounts();
        String login = "oidc:" + UNIQUE.incrementAndGet();
        accounts.admit(
                new Account(login, "organisation", "s1"), login + "-a", NOON, NOON.plusSeconds(60), entry(login));
        accounts.admit(
                new Account(login, "municipality", "m1"), login + "-b", NOON, NOON.plusSeconds(60), entry(login));
        Account now = new Account(login, "municipality", "m1");
        assertThat(accounts.session(login + "-a", NOON))
                .map(OpenSession::account)
                .contains(now);
        assertThat(accounts.session(login + "-b", NOON))
                .map(OpenSession::account)
                .contains(now);
        assertThat(accounts.find(login)).contains(new StoredAccount(now, StoredAccount.NO_PASSWORD));
    }

    @Test
    void a_closed_account_of_a_provider_is_not_admitted_until_it_is_reopened() {
        AccountStore accounts = database.database().accounts();
        String login = "oidc:" + UNIQUE.incrementAndGet();
        Account account = new Account(login, "organisation", "s1");
        assertThat(accounts.isClosed(login)).isFalse();
        assertThat(accounts.admit(account, login + "-a", NOON, NOON.plusSeconds(60), entry(login)))
                .isTrue();
        assertThat(accounts.close(login, "Уволен", NOON, entry(login))).isTrue();
        assertThat(accounts.isClosed(login)).isTrue();
        Account promoted = new Account(login, "operator", "rcokio");
        assertThat(accounts.admit(promoted, login + "-b", NOON, NOON.plusSeconds(60), entry(login + "-b")))
                .isFalse();
        assertThat(accounts.session(login + "-a", NOON)).isEmpty();
        assertThat(accounts.session(login + "-b", NOON)).isEmpty();
        assertThat(database.ask("SELECT role FROM account WHERE login = '" + login + "'"))
                .isEqualTo("organisation");
        assertThat(database.ask("SELECT COUNT(*) FROM audit WHERE object = '" + login + "-b'"))
                .isEqualTo("0");
        assertThat(accounts.reopen(login, entry(login))).isTrue();
        assertThat(accounts.reopen(login, entry(login))).isFalse();
        assertThat(accounts.isClosed(login)).isFalse();
        assertThat(accounts.admit(promoted, login + "-c", NOON, NOON.plusSeconds(60), entry(login)))
                .isTrue();
        assertThat(accounts.session(login + "-c", NOON))
                .map(OpenSession::account)
                .contains(promoted);
    }

    @Test
    void an_account_from_elsewhere_is_closed_before_it_comes_and_one_with_a_password_is_not_reopened() {
        AccountStore accounts = database.database().accounts();
        String elsewhere = "gateway:" + UNIQUE.incrementAndGet();
        assertThat(accounts.close(elsewhere, "Уволен", NOON, entry(elsewhere))).isTrue();
        assertThat(accounts.isClosed(elsewhere)).isTrue();
        String login = "org-" + UNIQUE.incrementAndGet();
        assertThat(accounts.close(login, "Уволен", NOON, entry(login))).isFalse();
        accounts.add(List.of(new StoredAccount(new Account(login, "organisation", "s1"), "hash")), entry(login));
        assertThat(accounts.close(login, "Уволен", NOON, entry(login))).isTrue();
        assertThat(accounts.reopen(login, entry(login))).isFalse();
        assertThat(accounts.isClosed(login)).isTrue();
    }

    @Test
    void a_module_is_as_it_was_switched_last() {
        ModuleStore modules = database.database().modules();
        String module = "sample-" + UNIQUE.incrementAndGet();
        assertThat(modules.states()).doesNotContainKey(module);
        modules.put(module, false, entry(module));
        assertThat(modules.states()).containsEntry(module, false);
        modules.put(module, true, entry(module));
        assertThat(modules.states()).containsEntry(module, true);
        assertThat(database.ask("SELECT COUNT(*) FROM audit WHERE object = '" + module + "'"))
                .isEqualTo("2");
    }

    @Test
    void mailboxes_are_set_and_removed_together_with_their_audit_entry() {
        MailAddressStore mailboxes = database.database().mailAddresses();
        String code = "mail-" + UNIQUE.incrementAndGet();
        String other = code + "-b";
        assertThat(mailboxes.put(
                        Map.of(code, Optional.of("a@example.org"), other, Optional.of("b@example.org")),
                        changed -> entry(code)))
                .isEqualTo(new Changed(2, 0, 0, 0));
        assertThat(mailboxes.put(
                        Map.of(code, Optional.of("c@example.org"), other, Optional.of("b@example.org")),
                        changed -> entry(code)))
                .isEqualTo(new Changed(0, 1, 0, 1));
        assertThat(mailboxes.find(code)).contains("c@example.org");
        assertThat(mailboxes.put(Map.of(code, Optional.empty()), changed -> entry(code)))
                .isEqualTo(new Changed(0, 0, 1, 0));
        assertThat(mailboxes.find(code)).isEmpty();
        assertThat(mailboxes.all()).containsEntry(other, "b@example.org");
        assertThat(database.ask("SELECT COUNT(*) FROM audit WHERE object = '" + code + "'"))
                .isEqualTo("3");
    }

    @Test
    void mailboxes_of_which_the_entry_cannot_be_written_are_not_set() {
        MailAddressStore mailboxes = database.database().mailAddresses();
        String code = "mail-" + UNIQUE.incrementAndGet();
        assertThatIllegalStateException()
                .isThrownBy(() -> mailboxes.put(Map.of(code, Optional.of("a@example.org")), changed -> {
                    throw new IllegalStateException("no entry");
                }));
        assertThat(mailboxes.find(code)).isEmpty();
    }

    @Test
    void a_version_of_an_organisation_is_added_or_replaced_and_counted() {
        RegistryStore registry = database.database().registry();
        String code = "r-" + UNIQUE.incrementAndGet();
        Organisation first = organisation(code, LocalDate.of(2020, 1, 1), "Школа № 1", List.of());
        Organisation second = organisation(code, LocalDate.of(2022, 1, 1), "Школа № 2", List.of("b", "a"));
        long before = registry.state();
        assertThat(registry.put(before, List.of(second, first), entry(code))).isTrue();
        Organisation renamed = organisation(code, LocalDate.of(2020, 1, 1), "Лицей № 1", List.of());
        assertThat(registry.put(before, List.of(renamed), entry(code))).isFalse();
        assertThat(registry.versions()).contains(first, second);
        assertThat(registry.put(before + 1, List.of(renamed), entry(code))).isTrue();
        assertThat(registry.versions())
                .filteredOn(version -> version.code().equals(code))
                .containsExactly(renamed, second);
        assertThat(registry.state()).isEqualTo(before + 2);
        assertThat(database.ask("SELECT COUNT(*) FROM audit WHERE object = '" + code + "'"))
                .isEqualTo("2");
    }

    @Test
    void of_two_imports_that_were_checked_against_the_same_state_one_is_taken() {
        RegistryStore registry = database.database().registry();
        long before = registry.state();
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> imports = IntStream.range(0, 2)
                    .mapToObj(i -> threads.start(() -> registry.put(
                            before,
                            List.of(organisation("race", LocalDate.of(2020, 1, 1), "Школа " + i, List.of())),
                            entry("race"))))
                    .toList();
            assertThat(Threads.results(imports)).containsExactlyInAnyOrder(true, false);
        }
        assertThat(registry.state()).isEqualTo(before + 1);
    }

    @Test
    void codes_are_ordered_as_java_orders_them() {
        RegistryStore registry = database.database().registry();
        List<String> codes = List.of("z-A", "z-B", "z-a", "z-ё", "z.1", "z_1", "zЯ");
        registry.put(
                registry.state(),
                codes.stream()
                        .map(code -> organisation(code, LocalDate.of(2020, 1, 1), "Школа", List.of()))
                        .toList(),
                entry("order"));
        assertThat(registry.versions())
                .extracting(Organisation::code)
                .filteredOn(codes::contains)
                .containsExactlyElementsOf(codes.stream().sorted().toList());
    }

    @Test
    void accounts_are_added_once_and_replaced_with_the_end_of_their_sessions() {
        AccountStore accounts = database.database().accounts();
        String login = "org-" + UNIQUE.incrementAndGet();
        StoredAccount first = new StoredAccount(new Account(login, "organisation", "74-s-1"), "hash-1");
        StoredAccount second = new StoredAccount(new Account(login, "operator", "74"), "hash-2");
        accounts.add(List.of(first), entry(login));
        accounts.add(List.of(second), entry(login));
        assertThat(accounts.find(login)).contains(first);
        accounts.openSession("token-" + login, first, NOON, NOON.plusSeconds(60), entry(login));
        assertThat(accounts.session("token-" + login, NOON.plusSeconds(59)))
                .map(OpenSession::account)
                .contains(first.account());
        assertThat(accounts.session("token-" + login, NOON.plusSeconds(60))).isEmpty();
        accounts.replace(second, Optional.empty(), NOON, entry(login));
        assertThat(accounts.find(login)).contains(second);
        assertThat(accounts.session("token-" + login, NOON)).isEmpty();
        accounts.endSession("token-" + login, one -> entry(one));
        accounts.replace(
                new StoredAccount(new Account(login + "-new", "operator", "74"), "hash"),
                Optional.empty(),
                NOON,
                entry(login));
        assertThat(accounts.find(login + "-new")).isPresent();
        assertThat(accounts.find("nobody")).isEmpty();
    }

    @Test
    void opening_a_session_forgets_those_that_have_ended() {
        AccountStore accounts = database.database().accounts();
        String login = "org-" + UNIQUE.incrementAndGet();
        StoredAccount stored = new StoredAccount(new Account(login, "organisation", "74-s-1"), "hash");
        accounts.add(List.of(stored), entry(login));
        accounts.openSession(login + "-1", stored, NOON, NOON.plusSeconds(60), entry(login));
        accounts.openSession(login + "-2", stored, NOON.plusSeconds(60), NOON.plusSeconds(120), entry(login));
        assertThat(database.ask("SELECT COUNT(*) FROM portal_session WHERE login = '" + login + "'"))
                .isEqualTo("1");
    }

    @Test
    void an_account_that_changed_since_its_password_was_checked_gets_no_session() {
        AccountStore accounts = database.database().accounts();
        String login = "org-" + UNIQUE.incrementAndGet();
        Account account = new Account(login, "organisation", "74-s-1");
        StoredAccount before = new StoredAccount(account, "hash-1");
        StoredAccount after = new StoredAccount(account, "hash-2");
        accounts.add(List.of(before), entry(login));
        accounts.replace(after, Optional.empty(), NOON, entry(login));
        assertThat(accounts.openSession(login, before, NOON, NOON.plusSeconds(60), entry(login + "-session")))
                .isFalse();
        accounts.close(login, "Уволен", NOON, entry(login));
        assertThat(accounts.openSession(login, after, NOON, NOON.plusSeconds(60), entry(login + "-session")))
                .isFalse();
        assertThat(accounts.session(login, NOON)).isEmpty();
        assertThat(database.ask("SELECT COUNT(*) FROM portal_session WHERE login = '" + login + "'"))
                .isEqualTo("0");
        assertThat(database.ask("SELECT COUNT(*) FROM audit WHERE object = '" + login + "-session'"))
                .isEqualTo("0");
    }

    /** Run often: of a session that is opened while the password is replaced nothing may be left. */
    @Test
    void a_session_never_outlives_the_password_that_opened_it() {
        AccountStore accounts = database.database().accounts();
        try (Threads threads = new Threads()) {
            for (int round = 0; round < 50; round++) {
                String login = "race-" + UNIQUE.incrementAndGet();
                Account account = new Account(login, "organisation", "74-s-1");
                StoredAccount before = new StoredAccount(account, "hash-1");
                accounts.add(List.of(before), entry(login));
                Threads.results(List.of(
                        threads.start(
                                () -> accounts.openSession(login, before, NOON, NOON.plusSeconds(60), entry(login))),
                        threads.start(() -> {
                            accounts.replace(
                                    new StoredAccount(account, "hash-2"), Optional.empty(), NOON, entry(login));
                            return true;
                        })));
                assertThat(accounts.session(login, NOON)).isEmpty();
            }
        }
    }

    @Test
    void an_account_and_a_session_of_an_earlier_version_go_on() throws Exception {
        AccountStore accounts = database.database().accounts();
        String login = "org-" + UNIQUE.incrementAndGet();
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO account (login, role, organisation, password_hash) VALUES ('" + login
                    + "', 'organisation', 's1', 'hash')");
            statement.execute("INSERT INTO portal_session (token_hash, login, ends) VALUES ('old-" + login + "', '"
                    + login + "', TIMESTAMP WITH TIME ZONE '2026-05-01 12:00:00+00:00')");
        }
        Account account = new Account(login, "organisation", "s1");
        assertThat(accounts.find(login)).contains(new StoredAccount(account, "hash"));
        assertThat(accounts.session("old-" + login, NOON.minusSeconds(60)))
                .contains(new OpenSession(account, Optional.empty()));
        accounts.seen("old-" + login, NOON.minusSeconds(50));
        assertThat(accounts.session("old-" + login, NOON.minusSeconds(40)))
                .contains(new OpenSession(account, Optional.of(NOON.minusSeconds(50))));
        assertThat(accounts.all()).contains(new Issued(account, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void failures_of_a_login_are_kept_for_its_address_and_for_all_and_forgotten_when_they_are_old() {
        LoginAttempts logins = database.database().loginAttempts();
        String login = "hash-" + UNIQUE.incrementAndGet();
        Failures three = new Failures(3, Optional.of(NOON), Optional.of(NOON.plusSeconds(60)));
        Failures nine = new Failures(9, Optional.of(NOON), Optional.empty());
        Attempts kept = new Attempts(three, nine, Optional.of(NOON.minusSeconds(1)));
        assertThat(logins.find(login, "a")).isEqualTo(Attempts.NONE);
        assertThat(logins.change(login, "a", before -> {
                    assertThat(before).isEqualTo(Attempts.NONE);
                    return kept;
                }))
                .isEqualTo(kept);
        assertThat(logins.find(login, "a")).isEqualTo(kept);
        assertThat(logins.find(login, "b")).isEqualTo(new Attempts(Failures.NONE, nine, Optional.empty()));
        // The one for all addresses is old; at this address it succeeded since.
        assertThat(logins.forget(NOON.plusSeconds(1), NOON.minusSeconds(2))).isEqualTo(1);
        assertThat(logins.find(login, "a")).isEqualTo(new Attempts(three, Failures.NONE, kept.succeeded()));
        assertThat(logins.forget(login, entry(login))).isTrue();
        assertThat(logins.forget(login, entry(login))).isFalse();
        assertThat(logins.find(login, "a")).isEqualTo(new Attempts(Failures.NONE, Failures.NONE, kept.succeeded()));
    }

    @Test
    void failures_at_the_same_time_are_all_counted() {
        LoginAttempts logins = database.database().loginAttempts();
        String login = "hash-" + UNIQUE.incrementAndGet();
        try (Threads threads = new Threads()) {
            List<Future<Attempts>> work = IntStream.range(0, 20)
                    .mapToObj(n -> threads.start(() -> logins.change(
                            login,
                            "address-" + n % 2,
                            before ->
                                    new Attempts(more(before.here()), more(before.everywhere()), before.succeeded()))))
                    .toList();
            Threads.results(work);
        }
        assertThat(logins.find(login, "address-0").here().count()).isEqualTo(10);
        assertThat(logins.find(login, "address-1").everywhere().count()).isEqualTo(20);
    }

    /** An attempt writes two rows, one after another: whoever waited for one while holding the other would stop both. */
    @Test
    void forgetting_old_failures_waits_for_no_attempt() throws Exception {
        LoginAttempts logins = database.database().loginAttempts();
        String login = "hash-" + UNIQUE.incrementAndGet();
        Instant old = NOON.minusSeconds(86_400);
        Failures one = new Failures(1, Optional.of(old), Optional.empty());
        logins.change(login, "a", before -> new Attempts(one, one, Optional.empty()));
        try (Threads threads = new Threads();
                var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE login_attempt SET failures = 2 WHERE login = '" + login + "' AND address = 'a'");
            Future<Integer> forgetting = threads.start(() -> logins.forget(old.plusSeconds(1), old));
            assertThat(Threads.waits(forgetting)).isFalse();
            assertThat(Threads.result(forgetting)).isEqualTo(1);
            connection.commit();
        }
        assertThat(logins.find(login, "a").here().count()).isEqualTo(2);
        assertThat(logins.find(login, "a").everywhere()).isEqualTo(Failures.NONE);
        assertThat(logins.forget(old.plusSeconds(1), old)).isEqualTo(1);
    }

    private static Failures more(Failures before) {
        return new Failures(before.count() + 1, Optional.of(NOON.plusSeconds(3600)), Optional.empty());
    }

    @Test
    void an_audit_entry_is_appended() {
        String object = "submission/" + UNIQUE.incrementAndGet();
        database.database()
                .audit()
                .append(new AuditEntry(
                        "org-1",
                        "submission:transition",
                        object,
                        Optional.of("draft"),
                        Optional.empty(),
                        AuditResult.DENIED));
        assertThat(database.ask("SELECT value_before || ' ' || result || ' ' || COALESCE(value_after, '-') FROM audit"
                        + " WHERE object = '" + object + "'"))
                .isEqualTo("draft denied -");
    }

    @Test
    void a_pack_is_put_only_over_what_is_expected() {
        var packs = database.database().methodologies();
        MethodologyId id = new MethodologyId("pack-" + UNIQUE.incrementAndGet(), "1.0");
        StoredPack draft = new StoredPack(id, State.DRAFT, "title: Методика\n", "aa", NOON);
        StoredPack better = new StoredPack(id, State.DRAFT, "title: Лучше\n", "bb", NOON);
        StoredPack agreed = new StoredPack(id, State.AGREED, draft.text(), "aa", NOON.plusSeconds(1));
        assertThat(put(draft, Optional.of(better))).isFalse();
        assertThat(packs.pack(id)).isEmpty();
        assertThat(put(draft, Optional.empty())).isTrue();
        assertThat(packs.pack(id)).contains(draft);
        assertThat(put(better, Optional.empty())).isFalse();
        assertThat(put(agreed, Optional.of(better))).isFalse();
        assertThat(put(agreed, Optional.of(draft))).isTrue();
        assertThat(put(better, Optional.of(draft))).isFalse();
        assertThat(packs.packs()).contains(agreed).doesNotContain(better);
    }

    @Test
    void the_moves_of_a_pack_are_appended_in_their_order() {
        var packs = database.database().methodologies();
        MethodologyId id = new MethodologyId("moved-" + UNIQUE.incrementAndGet(), "1.0");
        StoredPack draft = new StoredPack(id, State.DRAFT, "title: Методика\n", "aa", NOON);
        Moved kept = new Moved(NOON, "operator", Optional.empty(), State.DRAFT, Optional.empty());
        Moved agreed = new Moved(NOON, "coordinator", Optional.of(State.DRAFT), State.AGREED, Optional.of("№ 1 «а»"));
        database.database().submissions().inTransaction(transaction -> {
            transaction.putPack(draft, Optional.empty());
            transaction.moved(id, kept);
            transaction.moved(id, agreed);
            return null;
        });
        assertThat(packs.history(id)).containsExactly(kept, agreed);
        assertThat(packs.history(new MethodologyId(id.id(), "1.1"))).isEmpty();
    }

    private boolean put(StoredPack pack, Optional<StoredPack> expected) {
        return database.database().submissions().inTransaction(transaction -> transaction.putPack(pack, expected));
    }
}
