package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.indicator.formula.Outcome;

/** A check made ready. */
final class CompiledCheck {

    private final Check check;
    private final List<Named> operands;
    private final Set<OrganisationKind> kinds;
    private final Rule rule;

    /** What the rule names, and the input that it is of. */
    private record Named(Operand operand, Input input) {}

    /** @throws IllegalArgumentException if the rule names an input that the methodology does not have */
    CompiledCheck(Check check, Methodology methodology) {
        this.check = check;
        this.operands = check.rule().inputs().stream()
                .map(code -> named(Operand.of(code), methodology))
                .toList();
        this.kinds = check.kinds().isEmpty() ? askedAll() : check.kinds();
        this.rule = check.tolerance()
                .map(tolerance -> Rule.of(check.rule(), tolerance))
                .orElseGet(() -> Rule.of(check.rule()));
    }

    private Named named(Operand operand, Methodology methodology) {
        return methodology
                .operandInput(operand.code())
                .map(input -> new Named(operand, input))
                .orElseThrow(() -> new IllegalArgumentException(
                        "check " + check.code() + " names the unknown input " + operand.code()));
    }

    /** The kinds that have every operand. */
    private Set<OrganisationKind> askedAll() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> operands.stream()
                        .allMatch(named -> named.operand instanceof Operand.OfOrganisations
                                || named.input.kinds().contains(kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganisationKind.class)));
    }

    Check check() {
        return check;
    }

    /**
     * Whether the rule is to be judged, can be judged, and does not hold.
     *
     * @param organisations sums over the organisations of a МОУО's territory, by the code of the input
     */
    boolean isBroken(OrganisationKind kind, Answers answers, Earlier earlier, Answers organisations) {
        return kinds.contains(kind)
                && rule.isBroken(operands.stream()
                        .map(named -> outcome(named, answers, earlier, organisations))
                        .toArray(Outcome[]::new));
    }

    private static Outcome outcome(Named named, Answers answers, Earlier earlier, Answers organisations) {
        Answer answer = source(named.operand, answers, earlier, organisations).answer(named.input.code());
        return Outcome.of(named.operand.code(), Typed.answer(named.input, answer));
    }

    private static Answers source(Operand operand, Answers answers, Earlier earlier, Answers organisations) {
        if (operand instanceof Operand.Own) {
            return answers;
        }
        if (operand instanceof Operand.Previous previous) {
            return earlier.answers(previous.step());
        }
        if (operand instanceof Operand.OfOrganisations) {
            return organisations;
        }
        throw new IllegalArgumentException("no answer to " + operand.code());
    }
}
