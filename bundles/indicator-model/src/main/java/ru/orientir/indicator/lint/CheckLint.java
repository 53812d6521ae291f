package ru.orientir.indicator.lint;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;

/** Rules that no form can break, and comparisons with options that do not exist. */
final class CheckLint implements Lint.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        Methodology methodology = draft.methodology();
        for (Check check : methodology.checks()) {
            judged(methodology, check, findings);
            options(methodology, check.rule().expression(), findings);
        }
        for (Indicator indicator : methodology.indicators()) {
            options(methodology, indicator.formula().expression(), findings);
        }
    }

    private static void judged(Methodology methodology, Check check, Findings findings) {
        Set<OrganisationKind> kinds = EnumSet.allOf(OrganisationKind.class);
        for (String code : check.rule().inputs()) {
            kinds.retainAll(methodology.operandInput(code).orElseThrow().kinds());
        }
        if (check.rule().inputs().isEmpty() || kinds.isEmpty()) {
            findings.error(
                    "check.never",
                    check.rule().inputs().isEmpty()
                            ? "Контроль «" + check.code() + "» не использует ни одного исходного показателя."
                            : "Контроль «" + check.code()
                                    + "» сравнивает показатели разных видов организаций: ни в одной форме нет их всех.",
                    check.position());
        }
    }

    private static void options(Methodology methodology, Expression expression, Findings findings) {
        if (expression instanceof Unary unary) {
            options(methodology, unary.operand(), findings);
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> options(methodology, argument, findings));
        } else if (expression instanceof Binary binary) {
            option(methodology, binary.left(), binary.right(), findings);
            option(methodology, binary.right(), binary.left(), findings);
            options(methodology, binary.left(), findings);
            options(methodology, binary.right(), findings);
        }
    }

    private static void option(Methodology methodology, Expression name, Expression text, Findings findings) {
        if (name instanceof Reference reference && text instanceof Quoted quoted) {
            Optional<Input> choice =
                    methodology.operandInput(reference.code()).filter(input -> input.type() == InputType.CHOICE);
            if (choice.isPresent()
                    && choice.get().options().stream()
                            .noneMatch(option -> option.code().equals(quoted.value()))) {
                findings.error(
                        "formula.option.unknown",
                        "У «" + reference.code() + "» нет варианта ответа «" + quoted.value() + "».",
                        quoted.position());
            }
        }
    }
}
