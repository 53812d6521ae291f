package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Formula.Type;

class RangeTest {

    private static final Map<String, Type> NAMES = Map.of(
            "count", Type.NUMBER, "mark", Type.NUMBER, "any", Type.NUMBER, "loss", Type.NUMBER, "yesNo", Type.YES_NO);

    /** count is 0 or more, mark 1 to 5, loss −4 to 0. */
    private static Range operand(String code) {
        return switch (code) {
            case "count" -> new Range(Optional.of(Rational.ZERO), Optional.empty());
            case "mark" -> new Range(Optional.of(Rational.ONE), Optional.of(Rational.of(5)));
            case "loss" -> new Range(Optional.of(Rational.of(-4)), Optional.of(Rational.ZERO));
            default -> Range.ANY;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    7; 7; 7
                    any; ;
                    count; 0;
                    100 * count; 0;
                    100 * count / count; 0;
                    -mark; -5; -1
                    mark + mark; 2; 10
                    count - mark; -5;
                    mark - count; ; 5
                    mark * mark; 1; 25
                    mark * loss; -20; 0
                    loss * loss; 0; 16
                    (mark - 3) * (mark - 3); -4; 4
                    (mark - 3) * count; ;
                    mark * (mark - 3); -10; 10
                    count * 0; 0; 0
                    mark / 2; 0.5; 2.5
                    2 / mark; 0.4; 2
                    count / mark; 0;
                    mark / loss; ; -0.25
                    mark / any; ;
                    min(count, mark); 0; 5
                    max(any, mark); 1;
                    max(0, count - mark); 0;
                    sum(mark, loss, 2); -1; 7
                    abs(mark - 3); 0; 2
                    abs(loss); 0; 4
                    abs(mark); 1; 5
                    round(mark / 2); 0; 3
                    count(yesNo, mark > 3); 0; 2
                    if(yesNo, mark, loss); -4; 5
                    """)
    void what_comes_out_lies_between(String formula, String least, String most) {
        FormulaReading reading =
                FormulaParser.parse(formula, FormulaContext.indicator(NAMES), index -> new Position(1, 1));
        Range range = Range.of(((FormulaReading.Read) reading).formula().expression(), RangeTest::operand);

        assertThat(range.least()).isEqualTo(number(least));
        assertThat(range.most()).isEqualTo(number(most));
    }

    @Test
    void only_what_is_certainly_not_negative_is_called_so() {
        assertThat(Range.of(Rational.ZERO).isNotNegative()).isTrue();
        assertThat(Range.of(Rational.of(-1)).isNotNegative()).isFalse();
        assertThat(Range.ANY.isNotNegative()).isFalse();
    }

    private static Optional<Rational> number(String plain) {
        return Optional.ofNullable(plain).map(java.math.BigDecimal::new).map(Rational::of);
    }
}
