package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** What can be said of a row without looking at any other. */
final class RowChecks {

    /** Kinds that can be a territory or a supervisor. */
    static final Set<String> CONTAINERS = Set.of("region", "municipality", "institution");

    static final String ROOT_KIND = "region";

    private static final Set<String> KINDS = new TreeSet<>(
            Set.of("kindergarten", "school", "supplementary", "college", "municipality", "institution", "region"));

    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,39}");
    private static final int NAME_LENGTH = 500;
    private static final int SHORT_NAME_LENGTH = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final int number;
    private final Organisation organisation;
    private final List<RowProblem> problems = new ArrayList<>();

    private RowChecks(Row row) {
        this.number = row.number();
        this.organisation = row.organisation();
    }

    static List<RowProblem> check(Row row) {
        RowChecks checks = new RowChecks(row);
        checks.texts();
        checks.kind();
        checks.dates();
        checks.successors();
        return checks.problems;
    }

    private void texts() {
        if (!CODE.matcher(organisation.code()).matches()) {
            problem(
                    "code",
                    "organisation.code.invalid",
                    "Код «" + organisation.code()
                            + "» не годится: до 40 латинских букв, цифр, точек, дефисов, подчёркиваний.");
        }
        text("name", "Наименование", organisation.name(), NAME_LENGTH);
        text("shortName", "Краткое наименование", organisation.shortName(), SHORT_NAME_LENGTH);
    }

    private void text(String field, String title, String text, int longest) {
        if (text.isBlank()) {
            problem(field, "organisation." + field + ".empty", title + " не указано.");
        } else if (text.length() > longest) {
            problem(field, "organisation." + field + ".long", title + " длиннее " + longest + " знаков.");
        } else if (text.chars().anyMatch(RowChecks::isUnseen)) {
            problem(
                    field,
                    "organisation." + field + ".invalid",
                    title + " содержит непечатаемый знак: наберите его заново.");
        }
    }

    /** Controls, and what would show the name in another order than it is kept. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private void kind() {
        if (!KINDS.contains(organisation.kind())) {
            problem(
                    "kind",
                    "organisation.kind.unknown",
                    "Вид «" + organisation.kind() + "» неизвестен. Возможные виды: " + String.join(", ", KINDS) + ".");
        } else if (!ROOT_KIND.equals(organisation.kind())) {
            given("territory", "территория, в которой она учитывается", organisation.territory());
            given("supervisor", "учредитель (куратор)", organisation.supervisor());
        }
    }

    private void given(String field, String title, String code) {
        if (code.isEmpty()) {
            problem(field, "organisation." + field + ".empty", "Не указано: " + title + ".");
        }
    }

    private void dates() {
        LocalDate from = organisation.validFrom();
        LocalDate to = organisation.validTo().orElse(from);
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            problem("validFrom", "organisation.dates.range", "Дата начала вне 1900–2100 годов: " + from + ".");
        } else if (to.isBefore(from)) {
            problem(
                    "validTo",
                    "organisation.dates.reversed",
                    "Дата окончания " + to + " раньше даты начала " + from + ".");
        } else if (to.isAfter(LATEST)) {
            problem("validTo", "organisation.dates.range", "Дата окончания вне 1900–2100 годов: " + to + ".");
        }
    }

    private void successors() {
        if (organisation.successors().contains(organisation.code())) {
            problem("successor", "organisation.successor.self", "Организация не может быть своим преемником.");
        }
        if (!organisation.successors().isEmpty() && organisation.validTo().isEmpty()) {
            problem(
                    "successor",
                    "organisation.successor.open",
                    "Преемник указывается вместе с датой окончания (validTo), а она пуста.");
        }
    }

    private void problem(String field, String code, String message) {
        problems.add(new RowProblem(number, field, code, message));
    }
}
