package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;

class IssueTest {

    private final HostAccounts accounts = new HostAccounts(new MemoryAccounts(), new MemoryAttempts());
    private final Issue issue = new Issue(accounts, new OneSchool());

    @Test
    void an_account_of_a_known_organisation_is_issued_without_more_words() throws Exception {
        assertThat(issue.of(new Account("org-s1", "organisation", "s1"), Optional.empty(), "console"))
                .singleElement()
                .satisfies(line -> assertThat(line).matches("org-s1 \\S{20}"));
    }

    @Test
    void a_code_that_the_registry_does_not_know_is_told_and_issued_all_the_same() throws Exception {
        List<String> lines = issue.of(new Account("operator", "operator", "rcokoi"), Optional.empty(), "console");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("operator \\S{20}");
        assertThat(lines.get(1)).startsWith("Внимание: ").contains("«rcokoi»");
        assertThat(accounts.find("operator")).contains(new Account("operator", "operator", "rcokoi"));
    }

    @Test
    void another_role_or_organisation_of_a_login_that_was_issued_is_told() throws Exception {
        Optional<Order> order = Optional.of(new Order("01-12/345", LocalDate.of(2026, 11, 20), "a".repeat(64)));
        issue.of(new Account("org-s1", "organisation", "s1"), order, "console");
        assertThat(issue.of(new Account("org-s1", "organisation", "s1"), order, "console"))
                .hasSize(1);
        assertThat(issue.of(new Account("org-s1", "municipality", "s1"), order, "console"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("Роль была organisation", "теперь роль municipality");
    }

    @Test
    void what_cannot_be_issued_fails_the_command_with_its_reason() {
        Account boss = new Account("operator", "boss", "nowhere");
        assertThatExceptionOfType(NotDone.class)
                .isThrownBy(() -> issue.of(boss, Optional.empty(), "console"))
                .withMessageStartingWith("Не выдано: ");
    }

    private record OneSchool() implements OrganisationDirectory {

        private static final Organisation SCHOOL = new Organisation(
                "s1",
                "Школа № 1",
                "Школа 1",
                "school",
                "m01",
                "m01",
                LocalDate.of(2000, 1, 1),
                Optional.of(LocalDate.of(2020, 1, 1)),
                List.of());

        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return all(at).stream().filter(found -> found.code().equals(code)).findFirst();
        }

        @Override
        public List<Organisation> history(String code) {
            return code.equals("s1") ? List.of(SCHOOL) : List.of();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return SCHOOL.inForce(at) ? List.of(SCHOOL) : List.of();
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return Set.of();
        }

        @Override
        public long state() {
            return 0;
        }
    }
}
