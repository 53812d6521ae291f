package ru.orientir.reporting.xlsx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Territory;

/** A свод of one region, two municipalities and six schools, written down value by value. */
public final class SmallReport {

    static final String HASH = "0123456789abcdef".repeat(4);

    private static final Position NOWHERE = new Position(1, 1);
    private static final Set<OrganisationKind> SCHOOLS = Set.of(OrganisationKind.SCHOOL);

    static final Indicator SHARE = indicator("diagnosed-share", "Доля участвовавших в диагностике", "%", 1, "30");
    static final Indicator COUNT = indicator("agreements-count", "Число договоров", "ед.", 0, "5");

    private SmallReport() {}

    public static Consolidated report() {
        SortedMap<String, RosterEntry> roster = new TreeMap<>();
        place(roster, "s1", "Школа № 1", "m1");
        place(roster, "s2", "=HYPERLINK(\"http://example.org\";\"приз\")", "m1");
        place(roster, "s3", "+7", "m1");
        place(roster, "s4", "-Радуга", "m2");
        place(roster, "s5", "@школа", "m2");
        place(roster, "s6", "\tТабуляция & <b>", "m2");
        List<OrganisationResults> organisations = List.of(
                own("s1", "m1", false, value(SHARE, "1", "2", "50.0"), value(COUNT, null, null, "0")),
                own("s2", "m1", true, value(SHARE, "10", "100", "10.0"), value(COUNT, null, null, "1234")),
                own("s3", "m1", false, none(SHARE, ValueStatus.MISSING, "students"), value(COUNT, null, null, "7")),
                own(
                        "s4",
                        "m2",
                        false,
                        none(SHARE, ValueStatus.NO_BASE, ""),
                        none(COUNT, ValueStatus.NOT_APPLICABLE, "")),
                own(
                        "s5",
                        "m2",
                        false,
                        none(SHARE, ValueStatus.MISSING, "students"),
                        none(COUNT, ValueStatus.MISSING, "x")),
                new OrganisationResults("s6", "m2", List.of()));
        return new Consolidated(
                campaign(),
                methodology(),
                new Edition(7, 3, HASH, Edition.State.PUBLISHED, Instant.parse("2021-07-01T05:00:00Z")),
                List.of(
                        new Territory("r", "Область", Optional.empty()),
                        new Territory("m1", "Первый округ", Optional.of("r")),
                        new Territory("m2", "=Второй округ", Optional.of("r"))),
                roster,
                List.of(
                        rolledUp("r", atLeast(SHARE, "11", "102", "10.8"), true),
                        rolledUp("r", value(COUNT, null, null, "1241"), false)),
                List.of(
                        rolledUp("m1", value(SHARE, "11", "102", "10.8"), true),
                        rolledUp("m1", value(COUNT, null, null, "1241"), false),
                        rolledUp("m2", none(SHARE, ValueStatus.MISSING, "students, diagnosed"), false),
                        rolledUp("m2", none(COUNT, ValueStatus.MISSING, "x"), false)),
                consumer -> organisations.forEach(consumer),
                List.of(roster.get("s5"), roster.get("s6")));
    }

    public static Campaign campaign() {
        return new Campaign(
                7,
                "Мониторинг «Проба & <пера>»",
                new MethodologyId("small", "1.0"),
                Period.parse("2021").orElseThrow(),
                2021,
                "Приказ",
                new Entry(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 1)),
                Stage.PUBLISHED,
                true,
                false,
                false,
                Optional.of("Министерство"),
                Optional.empty(),
                Optional.empty(),
                new RosterRule("r", SCHOOLS, List.of(), List.of()),
                1);
    }

    public static Methodology methodology() {
        return new Methodology(
                new MethodologyId("small", "1.0"),
                "Малая методика",
                new LegalBasis("Приказ", Optional.of(LocalDate.of(2021, 1, 22)), Optional.of("01/123")),
                PeriodKind.CALENDAR_YEAR,
                Optional.empty(),
                List.of(
                        input("diagnosed", "Прошли диагностику", false),
                        input("students", "Всего обучающихся", true),
                        input("x", "Договоры", false)),
                List.of(),
                List.of(
                        new Criterion(
                                "c",
                                "Критерий",
                                List.of(new Criterion("c1", "Подкритерий", List.of(), List.of(SHARE), NOWHERE)),
                                List.of(),
                                NOWHERE),
                        new Criterion("d", "Другой критерий", List.of(), List.of(COUNT), NOWHERE)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "fedcba9876543210".repeat(4));
    }

    private static Input input(String code, String label, boolean reference) {
        return new Input(
                code,
                label,
                InputType.COUNT,
                Optional.of("чел."),
                SCHOOLS,
                reference,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Input.Traits.NONE,
                NOWHERE);
    }

    static Indicator indicator(String code, String title, String unit, int decimals, String target) {
        Formula formula =
                new Formula("=" + code, new Expression.Literal(BigDecimal.ONE, NOWHERE), Formula.Type.NUMBER, Set.of());
        TreeMap<TargetPeriod, BigDecimal> targets = new TreeMap<>();
        targets.put(TargetPeriod.ofYear(2021), new BigDecimal(target));
        return new Indicator(
                code,
                title,
                Optional.of("(ЧПДП/ЧП)х100"),
                formula,
                unit,
                decimals,
                Indicator.Direction.HIGHER,
                new RollUpRule(RollUpRule.By.SUMS, RollUpRule.Over.REPORTED, SCHOOLS),
                Targets.of(targets),
                new PointsRule.None(),
                new PointsRule.OfTerritory.FromValue(),
                Optional.empty(),
                List.of(),
                Indicator.Passport.NONE,
                Optional.empty(),
                Optional.empty(),
                NOWHERE);
    }

    private static void place(SortedMap<String, RosterEntry> roster, String code, String name, String territory) {
        roster.put(code, new RosterEntry(code, name, OrganisationKind.SCHOOL, territory, territory, Optional.empty()));
    }

    private static OrganisationResults own(
            String code, String territory, boolean unreviewed, Score share, Score count) {
        return new OrganisationResults(
                code,
                territory,
                List.of(
                        new Result(code, Subject.ORGANISATION, share, unreviewed),
                        new Result(code, Subject.ORGANISATION, count, unreviewed)));
    }

    private static Result rolledUp(String territory, Score score, boolean unreviewed) {
        return new Result(territory, Subject.TERRITORY, score, unreviewed);
    }

    private static Score value(Indicator indicator, String numerator, String denominator, String value) {
        return score(indicator, numerator, denominator, value, ValueStatus.OFFICIAL, "");
    }

    private static Score atLeast(Indicator indicator, String numerator, String denominator, String value) {
        return score(indicator, numerator, denominator, value, ValueStatus.NOT_LESS_THAN, "");
    }

    private static Score none(Indicator indicator, ValueStatus status, String reason) {
        return score(indicator, null, null, null, status, reason);
    }

    private static Score score(
            Indicator indicator,
            String numerator,
            String denominator,
            String value,
            ValueStatus status,
            String reason) {
        Optional<BigDecimal> official = decimal(value);
        Optional<BigDecimal> target = indicator.targets().target(Tier.REGION, TargetPeriod.ofYear(2021));
        return new Score(
                indicator.code(),
                decimal(numerator),
                decimal(denominator),
                official,
                status,
                reason,
                target,
                official.map(number -> number.subtract(target.orElseThrow())),
                official.map(number -> new BigDecimal("36.0")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(2, 3, decimal("64.2"), decimal("66.7")),
                List.of());
    }

    private static Optional<BigDecimal> decimal(String plain) {
        return Optional.ofNullable(plain).map(BigDecimal::new);
    }
}
