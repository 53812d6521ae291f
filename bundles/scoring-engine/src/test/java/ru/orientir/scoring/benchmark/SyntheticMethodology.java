package ru.orientir.scoring.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;

/**
 * Sixty shares with targets: indicator {@code i} divides part {@code i} by base {@code i mod 12}. Bases 0 to 8 are answers, the
 * rest reference values, and indicators over a reference value are rolled up over all.
 */
final class SyntheticMethodology {

    static final TargetPeriod YEAR = TargetPeriod.ofYear(2021);
    static final int INDICATORS = 60;
    static final int BASES = 12;
    static final int ASKED_BASES = 9;
    static final int INPUTS = INDICATORS + BASES;

    private static final Position NOWHERE = new Position(1, 1);
    private static final String[] CODES = codes();

    private SyntheticMethodology() {}

    /** The code of an input: the parts first, then the bases. In the order of the codes. */
    static String input(int number) {
        return CODES[number];
    }

    static String indicator(int number) {
        return String.format("share%02d", number);
    }

    static int base(int indicator) {
        return INDICATORS + indicator % BASES;
    }

    static boolean isReference(int input) {
        return input >= INDICATORS + ASKED_BASES;
    }

    static boolean isOverAll(int indicator) {
        return isReference(base(indicator));
    }

    static BigDecimal target(int indicator) {
        return BigDecimal.valueOf(10 + indicator % 40);
    }

    static Methodology methodology() {
        List<Input> inputs = new ArrayList<>();
        Map<String, Formula.Type> names = new TreeMap<>();
        for (int i = 0; i < INPUTS; i++) {
            inputs.add(input(input(i), isReference(i)));
            names.put(input(i), Formula.Type.NUMBER);
        }
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            String text = "100 * " + input(i) + " / " + input(base(i));
            Formula formula = ((FormulaReading.Read) FormulaParser.parse(text, names)).formula();
            indicators.add(indicator(i, formula));
        }
        return new Methodology(
                new MethodologyId("synthetic", "1.0"),
                "Шестьдесят долей",
                new LegalBasis("нет", Optional.empty(), Optional.empty()),
                PeriodKind.CALENDAR_YEAR,
                Optional.empty(),
                inputs,
                List.of(),
                List.of(new Criterion(
                        "all", "Все", List.of(), indicators, Optional.empty(), Optional.empty(), List.of(), NOWHERE)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "synthetic");
    }

    private static String[] codes() {
        String[] codes = new String[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            codes[i] = i < INDICATORS ? String.format("part%02d", i) : String.format("total%02d", i - INDICATORS);
        }
        return codes;
    }

    private static Indicator indicator(int number, Formula formula) {
        Over over = isOverAll(number) ? Over.ALL : Over.REPORTED;
        return new Indicator(
                indicator(number),
                "Доля " + number,
                Optional.empty(),
                formula,
                "%",
                1,
                Indicator.Direction.HIGHER,
                new RollUpRule(By.SUMS, over, Set.of(OrganisationKind.SCHOOL)),
                Targets.of(new TreeMap<>(Map.of(YEAR, target(number)))),
                new PointsRule.None(),
                new PointsRule.OfTerritory.FromValue(),
                Optional.empty(),
                List.of(),
                Indicator.Passport.NONE,
                Optional.empty(),
                Optional.empty(),
                NOWHERE);
    }

    private static Input input(String code, boolean reference) {
        return new Input(
                code,
                code,
                InputType.COUNT,
                Optional.empty(),
                Set.of(OrganisationKind.SCHOOL),
                reference,
                true,
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
}
