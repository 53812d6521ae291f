package ru.orientir.indicator.pack;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Tier;

/** The words of the pack language and what they mean. */
final class Words {

    static final Map<String, InputType> TYPES = byCode(InputType.values(), InputType::code);
    static final Map<String, OrganisationKind> KINDS = byCode(OrganisationKind.values(), OrganisationKind::code);
    static final Map<String, PeriodKind> PERIODS = byCode(PeriodKind.values(), PeriodKind::code);
    static final Map<String, Boolean> USES = Map.of("calculation", false, "context", true);
    static final Map<String, Check.Severity> SEVERITIES = byCode(Check.Severity.values(), Check.Severity::code);
    static final Map<String, Indicator.Direction> DIRECTIONS =
            byCode(Indicator.Direction.values(), Indicator.Direction::code);
    static final Map<String, RollUpRule.By> ROLL_UPS = byCode(RollUpRule.By.values(), RollUpRule.By::code);
    static final Map<String, RollUpRule.Over> OVER = byCode(RollUpRule.Over.values(), RollUpRule.Over::code);
    static final Map<String, Input.Counted> COUNTED = byCode(Input.Counted.values(), Input.Counted::code);
    static final Map<String, Input.EarlierValue> EARLIER_VALUES =
            byCode(Input.EarlierValue.values(), Input.EarlierValue::code);
    static final Map<String, Input.Accrual> ACCRUALS = byCode(Input.Accrual.values(), Input.Accrual::code);
    static final Map<String, Aggregate.By> AGGREGATES = byCode(Aggregate.By.values(), Aggregate.By::code);
    static final Map<String, Aggregate.Absent> ABSENT = byCode(Aggregate.Absent.values(), Aggregate.Absent::code);
    static final Map<String, Tier> TIERS = byCode(Tier.values(), Tier::code);

    private Words() {}

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
