package ru.orientir.indicator.pack;

import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.lint.Findings;

/**
 * How much of something a pack has. Each part is bounded for itself; together they could still keep a server busy for half a minute, since every rule
 * looks at all of them. Told once, and what comes after it is not read.
 */
final class Amount {

    /** Twice what the largest methodology of a region is expected to have. */
    private static final int MOST_INPUTS = 1_000;

    private static final int MOST_INDICATORS = 1_000;

    /** Thirty numbers, names and operations for each of so many indicators. */
    private static final int MOST_NODES = 30_000;

    private final Findings findings;
    private final int most;
    private final String code;
    private final String message;
    private int counted;

    private Amount(Findings findings, int most, String code, String message) {
        this.findings = findings;
        this.most = most;
        this.code = code;
        this.message = message;
    }

    static Amount ofInputs(Findings findings) {
        return new Amount(
                findings,
                MOST_INPUTS,
                "pack.inputs.many",
                "Исходных показателей больше 1 000. Уберите лишние или разделите методику на две.");
    }

    static Amount ofIndicators(Findings findings) {
        return new Amount(
                findings,
                MOST_INDICATORS,
                "pack.indicators.many",
                "Показателей больше 1 000. Уберите лишние или разделите методику на две.");
    }

    static Amount ofFormulas(Findings findings) {
        return new Amount(
                findings,
                MOST_NODES,
                "pack.formulas.large",
                "Во всех формулах вместе больше 30 000 чисел, имён и действий. Упростите формулы или разделите методику на две.");
    }

    /** Whether there is too much already: it was told. */
    boolean isExceeded() {
        return counted > most;
    }

    /** Counts what stands there. */
    void add(int more, Position position) {
        boolean fitted = !isExceeded();
        counted += more;
        if (fitted && isExceeded()) {
            findings.error(code, message, position);
        }
    }

    /** How many numbers, names and operations an expression has; bounded by the parser. */
    static int nodes(Expression expression) {
        if (expression instanceof Unary unary) {
            return 1 + nodes(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return 1 + nodes(binary.left()) + nodes(binary.right());
        }
        return expression instanceof Call call
                ? 1 + call.arguments().stream().mapToInt(Amount::nodes).sum()
                : 1;
    }
}
