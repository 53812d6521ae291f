package ru.orientir.indicator.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.formula.Formula.Type;

/**
 * Reads formulas. Whatever the text is, the answer is a formula or findings with their place, at once: length, number of
 * words and depth are bounded.
 */
public final class FormulaParser {

    private static final int LONGEST = 4_000;

    private FormulaParser() {}

    /** Reads a formula that stands by itself. */
    public static FormulaReading parse(String text, FormulaContext context) {
        return parse(text, context, Place.in(text));
    }

    /**
     * Reads the formula of an indicator that stands by itself.
     *
     * @param inputs that it may name, with their types
     */
    public static FormulaReading parse(String text, Map<String, Type> inputs) {
        return parse(text, FormulaContext.indicator(inputs));
    }

    /**
     * Reads a formula.
     *
     * @param context what it may name
     * @param place where its characters stand in the pack
     */
    public static FormulaReading parse(String text, FormulaContext context, Place place) {
        try {
            if (text.length() > LONGEST) {
                throw new FormulaProblem(
                        "formula.size",
                        "Формула слишком длинная: больше " + LONGEST
                                + " символов. Разделите её на показатели и возьмите их через value.",
                        0);
            }
            List<Token> tokens = new Lexer(text).tokens();
            if (tokens.size() == 1) {
                throw new FormulaProblem("formula.empty", "Формула пуста. Напишите, как рассчитать значение.", 0);
            }
            return check(text, new SyntaxParser(tokens, place).formula(), context);
        } catch (FormulaProblem problem) {
            return new FormulaReading.Refused(List.of(new Finding(
                    Finding.Severity.ERROR, problem.code(), problem.getMessage(), place.at(problem.index()))));
        }
    }

    private static FormulaReading check(String text, Expression written, FormulaContext context) {
        OperandResolver resolver = new OperandResolver(context);
        Expression expression = resolver.resolve(written);
        if (resolver.isUntyped() || !resolver.findings().isEmpty()) {
            return new FormulaReading.Refused(resolver.findings());
        }
        TypeChecker checker = new TypeChecker(context);
        Optional<Type> type = checker.typeOf(expression);
        return type.isPresent() && checker.findings().isEmpty()
                ? new FormulaReading.Read(new Formula(text, expression, type.get(), checker.inputs()))
                : new FormulaReading.Refused(checker.findings());
    }
}
