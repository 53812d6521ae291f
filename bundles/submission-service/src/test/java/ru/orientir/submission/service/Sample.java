package ru.orientir.submission.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.Position;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;

/** What the tests of the pure parts are about: one campaign, one school, one small methodology. */
public final class Sample {

    /** Entry from 1 April to 31 May 2021: the deadline is 1 June, 00:00 in Yekaterinburg. */
    public static final Entry ENTRY = new Entry(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 5, 31));

    public static final RosterEntry SCHOOL =
            new RosterEntry("s1", "МБОУ «СОШ № 1»", OrganisationKind.SCHOOL, "m01", "m01", Optional.empty());

    private Sample() {}

    public static Campaign campaign(Stage stage, boolean review, boolean archive) {
        return new Campaign(
                5,
                "Мониторинг за 2021 год",
                new MethodologyId("sample", "1"),
                Period.parse("2021").orElseThrow(),
                2021,
                "приказ",
                ENTRY,
                stage,
                review,
                false,
                archive,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new RosterRule("region", Set.of(OrganisationKind.SCHOOL), List.of(), List.of()),
                1);
    }

    public static Submission notStarted() {
        return new Submission(
                17,
                5,
                SCHOOL,
                SubmissionStatus.NOT_STARTED,
                0,
                Content.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** An instant by the clocks of Yekaterinburg, for example {@code 2021-05-31T23:59:59.999}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Entry.ZONE).toInstant();
    }

    public static Methodology methodology() {
        return new Methodology(
                new MethodologyId("sample", "1"),
                "Пример",
                new LegalBasis("приказ", Optional.empty(), Optional.empty()),
                PeriodKind.CALENDAR_YEAR,
                Optional.empty(),
                List.of(
                        input("students", InputType.COUNT, false, false),
                        input("diagnosed", InputType.COUNT, false, true),
                        input("hours", InputType.DECIMAL, false, false),
                        input("plan", InputType.YES_NO, false, false),
                        input("post", InputType.CHOICE, false, false),
                        input("remark", InputType.TEXT, false, false),
                        input("page", InputType.LINK, false, false),
                        input("order", InputType.FILE, false, false),
                        input("base", InputType.COUNT, true, false)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "00");
    }

    private static Input input(String code, InputType type, boolean reference, boolean notApplicable) {
        return new Input(
                code,
                code,
                type,
                Optional.empty(),
                Set.of(OrganisationKind.SCHOOL),
                reference,
                notApplicable,
                "hours".equals(code) ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                "hours".equals(code) ? Optional.of(new BigDecimal("24")) : Optional.empty(),
                type == InputType.CHOICE
                        ? List.of(new Input.Option("head", "директор"), new Input.Option("deputy", "заместитель"))
                        : List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Input.Traits.NONE,
                new Position(1, 1));
    }
}
