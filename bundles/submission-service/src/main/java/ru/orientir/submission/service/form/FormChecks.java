package ru.orientir.submission.service.form;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.CheckResult;
import ru.orientir.submission.Content;
import ru.orientir.submission.Problem;

/**
 * What stands between a form and its submission: what is not filled, broken rules, warnings without an explanation. None of
 * it stands in the way of saving.
 */
public final class FormChecks {

    /** The code of the rule that every asked input is given or not applicable. */
    public static final String REQUIRED = "required";

    private final ScoringEngine engine;

    public FormChecks(ScoringEngine engine) {
        this.engine = engine;
    }

    /** What the checks say now: first what is not filled, then broken rules in the methodology's order. */
    public List<CheckResult> results(
            Methodology methodology, OrganisationKind kind, Content content, Background background) {
        List<CheckResult> results = new ArrayList<>();
        for (Input input : methodology.inputs()) {
            if (required(input, kind) && content.answers().answer(input.code()) instanceof Answer.Missing) {
                results.add(new CheckResult(
                        REQUIRED,
                        Check.Severity.ERROR,
                        "Не заполнено: " + input.label() + ".",
                        List.of(input.code()),
                        false));
            }
        }
        for (Check check : engine.broken(
                methodology,
                kind,
                background.with(content.answers()),
                background.earlier(),
                background.organisations())) {
            results.add(new CheckResult(
                    check.code(),
                    check.severity(),
                    check.message(),
                    concerned(check),
                    content.explanations().containsKey(check.code())));
        }
        return results;
    }

    /** Those of the results that stand in the way of submitting. */
    public static List<Problem> blocking(List<CheckResult> results) {
        List<Problem> problems = new ArrayList<>();
        for (CheckResult result : results) {
            if (REQUIRED.equals(result.check())) {
                problems.add(
                        new Problem("submission.answer.missing", result.inputs().get(0), result.message()));
            } else if (result.severity() == Check.Severity.ERROR) {
                problems.add(new Problem("submission.check.broken", firstInput(result), result.message()));
            } else if (!result.explained()) {
                problems.add(new Problem(
                        "submission.warning.unexplained",
                        "explanations." + result.check(),
                        result.message() + " Исправьте значение или напишите пояснение."));
            }
        }
        return problems;
    }

    /** What is collected only to be read may stay empty. */
    private static boolean required(Input input, OrganisationKind kind) {
        return !input.reference() && !input.context() && input.kinds().contains(kind);
    }

    /** The inputs of the form itself that a rule names, be it by their present, their earlier or others' values. */
    private static List<String> concerned(Check check) {
        return check.rule().inputs().stream()
                .map(operand -> Operand.of(operand).named())
                .distinct()
                .sorted()
                .toList();
    }

    private static String firstInput(CheckResult result) {
        return result.inputs().isEmpty() ? result.check() : result.inputs().get(0);
    }
}
