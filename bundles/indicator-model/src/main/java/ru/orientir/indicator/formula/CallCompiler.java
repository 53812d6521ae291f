package ru.orientir.indicator.formula;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Outcome.Number;

/** Turns calls of the language's functions into steps. */
final class CallCompiler {

    private final StepCompiler steps;

    CallCompiler(StepCompiler steps) {
        this.steps = steps;
    }

    Step compile(Call call) {
        LanguageFunction function = LanguageFunction.named(call.function())
                .orElseThrow(() -> new IllegalArgumentException("no function " + call.function()));
        List<Expression> arguments = call.arguments();
        return switch (function) {
            case MIN -> fold(arguments, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            case MAX -> fold(arguments, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            case SUM -> fold(arguments, Rational::add);
            case ABS -> ofNumber(arguments.get(0), Rational::abs);
            case ROUND -> round(arguments);
            case COUNT -> count(arguments);
            case IF -> choose(arguments);
            case GIVEN -> given((Reference) arguments.get(0));
        };
    }

    private Step fold(List<Expression> arguments, BinaryOperator<Rational> operation) {
        Step[] each = all(arguments);
        return operands -> {
            Outcome folded = each[0].run(operands);
            for (int i = 1; i < each.length; i++) {
                Outcome next = each[i].run(operands);
                folded = Absence.is(folded) || Absence.is(next)
                        ? Absence.of(folded, next)
                        : new Number(operation.apply(StepCompiler.number(folded), StepCompiler.number(next)));
            }
            return folded;
        };
    }

    private Step ofNumber(Expression argument, Function<Rational, Rational> operation) {
        Step step = steps.compile(argument);
        return operands -> {
            Outcome outcome = step.run(operands);
            return Absence.is(outcome) ? outcome : new Number(operation.apply(StepCompiler.number(outcome)));
        };
    }

    private Step round(List<Expression> arguments) {
        int decimals =
                arguments.size() == 1 ? 0 : ((Literal) arguments.get(1)).value().intValueExact();
        return ofNumber(arguments.get(0), number -> Rational.of(number.round(decimals)));
    }

    private Step count(List<Expression> arguments) {
        Step[] each = all(arguments);
        return operands -> {
            Outcome absence = null;
            long count = 0;
            for (Step step : each) {
                Outcome outcome = step.run(operands);
                if (Absence.is(outcome)) {
                    absence = absence == null ? outcome : Absence.of(absence, outcome);
                } else if (StepCompiler.truth(outcome)) {
                    count++;
                }
            }
            return absence == null ? new Number(Rational.of(count)) : absence;
        };
    }

    private Step choose(List<Expression> arguments) {
        Step condition = steps.compile(arguments.get(0));
        Step then = steps.compile(arguments.get(1));
        Step otherwise = steps.compile(arguments.get(2));
        return operands -> {
            Outcome outcome = condition.run(operands);
            if (Absence.is(outcome)) {
                return outcome;
            }
            return (StepCompiler.truth(outcome) ? then : otherwise).run(operands);
        };
    }

    private Step given(Reference reference) {
        int slot = steps.slot(reference);
        return operands -> StepCompiler.yesNo(!Absence.is(operands[slot]));
    }

    private Step[] all(List<Expression> arguments) {
        return arguments.stream().map(steps::compile).toArray(Step[]::new);
    }
}
