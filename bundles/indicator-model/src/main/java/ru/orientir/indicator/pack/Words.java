package ru.orientir.indicator.pack;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.RollUpRule;

/** The words of the pack language and what they mean. */
final class Words {

    static final Map<String, InputType> TYPES = byCode(InputType.values(), InputType::code);
    static final Map<String, OrganisationKind> KINDS = byCode(OrganisationKind.values(), OrganisationKind::code);
    static final Map<String, PeriodKind> PERIODS = byCode(PeriodKind.values(), PeriodKind::code);
    static final Map<String, Boolean> USES = Map.of("calculation", false, "context", true);
    static final Map<String, Check.Severity> SEVERITIES =
            Map.of("error", Check.Severity.ERROR, "warning", Check.Severity.WARNING);
    static final Map<String, Indicator.Direction> DIRECTIONS =
            Map.of("higher", Indicator.Direction.HIGHER, "lower", Indicator.Direction.LOWER);
    static final Map<String, RollUpRule.By> ROLL_UPS = Map.of("sums", RollUpRule.By.SUMS, "sum", RollUpRule.By.SUM);
    static final Map<String, RollUpRule.Over> OVER =
            Map.of("reported", RollUpRule.Over.REPORTED, "all", RollUpRule.Over.ALL);

    private Words() {}

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
