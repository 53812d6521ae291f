package ru.orientir.scoring.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;
import ru.orientir.indicator.formula.Operand;

/** A formula with operands such as {@code previous(x)} or {@code points("total")}, put together from a parsed one. */
final class HandMadeFormula {

    private static final Pattern OPERAND = Pattern.compile(
            "\\b(previous|organisations|value|points|level|attainment|deviation)\\((\"?)([^\",)]+)\\2(, \"year\")?\\)");

    private final Map<String, Type> inputs;
    private final Map<String, String> codes = new LinkedHashMap<>();

    HandMadeFormula(Map<String, Type> inputs) {
        this.inputs = inputs;
    }

    Formula of(String text) {
        Map<String, Type> names = new LinkedHashMap<>(inputs);
        Matcher operands = OPERAND.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (operands.find()) {
            String name = "operand" + codes.size();
            codes.put(name, operands.group());
            names.put(name, type(Operand.of(operands.group())));
            operands.appendReplacement(plain, name);
        }
        operands.appendTail(plain);
        if (FormulaParser.parse(plain.toString(), names) instanceof FormulaReading.Read read) {
            Formula formula = read.formula();
            Set<String> named = new LinkedHashSet<>();
            formula.inputs().forEach(input -> named.add(code(input)));
            return new Formula(text, renamed(formula.expression()), formula.type(), named);
        }
        throw new IllegalArgumentException(text);
    }

    private Type type(Operand operand) {
        if (operand instanceof Operand.OfResult result) {
            return result.aspect() == Operand.Aspect.LEVEL ? Type.TEXT : Type.NUMBER;
        }
        return inputs.get(OperandInput.of(operand).orElseThrow());
    }

    private String code(String name) {
        return codes.containsKey(name) ? Operand.of(codes.get(name)).code() : name;
    }

    private Expression renamed(Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            return new Expression.Reference(code(reference.input()), reference.position());
        }
        if (expression instanceof Expression.Unary unary) {
            return new Expression.Unary(unary.operator(), renamed(unary.operand()), unary.position());
        }
        if (expression instanceof Expression.Binary binary) {
            return new Expression.Binary(
                    binary.operator(), renamed(binary.left()), renamed(binary.right()), binary.position());
        }
        return expression instanceof Expression.Call call
                ? new Expression.Call(
                        call.function(),
                        call.arguments().stream().map(this::renamed).toList(),
                        call.position())
                : expression;
    }
}
