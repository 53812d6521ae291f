package ru.orientir.indicator.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaContext.Standing;
import ru.orientir.indicator.spelling.Spelling;

/** Finds the type of a formula, and every name, function and operand in it that does not fit. */
final class TypeChecker {

    private static final BigDecimal MOST_DECIMALS = BigDecimal.TEN;

    private final FormulaContext context;
    private final RatioFinder ratios = new RatioFinder();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> inputs = new LinkedHashSet<>();

    TypeChecker(FormulaContext context) {
        this.context = context;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The codes of the operands that were named, in order. */
    Set<String> inputs() {
        return inputs;
    }

    /** The type, or empty where a finding says why there is none, or where that of an input cannot be read. */
    Optional<Type> typeOf(Expression expression) {
        if (expression instanceof Literal) {
            return Optional.of(Type.NUMBER);
        }
        if (expression instanceof Expression.Truth) {
            return Optional.of(Type.YES_NO);
        }
        if (expression instanceof Expression.Quoted) {
            return Optional.of(Type.TEXT);
        }
        if (expression instanceof Reference reference) {
            return typeOf(reference);
        }
        if (expression instanceof Unary unary) {
            Type type = unary.operator() == Operator.NOT ? Type.YES_NO : Type.NUMBER;
            require(unary.operand(), type, sign(unary.operator()));
            return Optional.of(type);
        }
        return expression instanceof Binary binary ? Optional.of(typeOf(binary)) : typeOf((Call) expression);
    }

    private Optional<Type> typeOf(Reference reference) {
        Operand operand = Operand.of(reference.code());
        Optional<Type> type = context.type(operand);
        if (context.isUntyped(operand)) {
            inputs.add(reference.code());
        } else if (type.isEmpty()) {
            unknown(operand.named(), reference.position());
        } else if (operand instanceof Operand.OfOrganisations && type.get() != Type.NUMBER) {
            error(
                    "formula.organisations.number",
                    "Складываются только числа, а «" + operand.named() + "» — " + word(type.get())
                            + ". Назовите в organisations числовой исходный показатель.",
                    reference.position());
            return Optional.empty();
        } else {
            inputs.add(reference.code());
        }
        return type;
    }

    private void unknown(String input, Position position) {
        if (context.standing() == Standing.RECOMMENDATION) {
            error(
                    "formula.name.result",
                    "В условии рекомендации стоят итоги, а не исходные показатели: вместо «" + input
                            + "» напишите, например, value(\"код\") или points(\"код\").",
                    position);
        } else {
            error(
                    "formula.name.unknown",
                    "Исходного показателя «" + input + "» в методике нет."
                            + Spelling.hint(input, context.inputs().keySet()),
                    position);
        }
    }

    private Type typeOf(Binary binary) {
        Operator operator = binary.operator();
        switch (operator) {
            case AND, OR -> requireBoth(binary, Type.YES_NO);
            case EQUAL, NOT_EQUAL -> requireSame(binary);
            default -> requireBoth(binary, Type.NUMBER);
        }
        if (operator == Operator.DIVIDE
                && ratios.find(binary.right()).filter(Ratio::isZero).isPresent()) {
            error("formula.division.zero", "Деление на ноль: делитель всегда равен нулю.", binary.position());
        }
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Type.NUMBER;
            default -> Type.YES_NO;
        };
    }

    private void requireBoth(Binary binary, Type type) {
        require(binary.left(), type, sign(binary.operator()));
        require(binary.right(), type, sign(binary.operator()));
    }

    private void requireSame(Binary binary) {
        if (isWithoutQuotes(binary.left(), binary.right()) || isWithoutQuotes(binary.right(), binary.left())) {
            return;
        }
        Optional<Type> left = typeOf(binary.left());
        Optional<Type> right = typeOf(binary.right());
        if (left.isPresent() && right.isPresent() && !left.equals(right)) {
            error(
                    "formula.type",
                    "Сравниваются разные вещи: слева " + word(left.get()) + ", справа " + word(right.get()) + ".",
                    binary.position());
        }
    }

    /** Whether a code stands beside a text as if it were a name or a number; if so, that is said. */
    private boolean isWithoutQuotes(Expression code, Expression text) {
        boolean ofText = text instanceof Reference reference
                && !(Operand.of(reference.code()) instanceof Operand.OfOrganisations)
                && context.type(Operand.of(reference.code())).equals(Optional.of(Type.TEXT));
        Optional<String> plain = ofText ? withoutQuotes(code) : Optional.empty();
        plain.ifPresent(word -> {
            typeOf(text);
            error(
                    "formula.quotes",
                    "Код, с которым сравнивают, пишется в кавычках: \"" + word + "\".",
                    code.position());
        });
        return plain.isPresent();
    }

    private Optional<String> withoutQuotes(Expression code) {
        if (code instanceof Reference name
                && context.type(Operand.of(name.code())).isEmpty()
                && !context.isUntyped(Operand.of(name.code()))) {
            return Optional.of(name.code());
        }
        if (code instanceof Literal number) {
            return Optional.of(number.value().toPlainString());
        }
        return code instanceof Expression.Truth truth ? Optional.of(truth.value() ? "yes" : "no") : Optional.empty();
    }

    private Optional<Type> typeOf(Call call) {
        Optional<LanguageFunction> function = LanguageFunction.named(call.function());
        if (function.isEmpty()) {
            error(
                    "formula.function.unknown",
                    "Функции «" + call.function() + "» нет. Есть: " + String.join(", ", words()) + "."
                            + Spelling.hint(call.function(), words()),
                    call.position());
            return Optional.empty();
        }
        if (!function.get().takes(call.arguments().size())) {
            error(
                    "formula.function.arity",
                    "Функция «" + call.function() + "» принимает аргументов: "
                            + function.get().arity() + "; здесь их "
                            + call.arguments().size() + ".",
                    call.position());
            return Optional.empty();
        }
        return typeOf(function.get(), call);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(LanguageFunction.words());
        words.addAll(OperandWord.words(context.standing()));
        return words;
    }

    private Optional<Type> typeOf(LanguageFunction function, Call call) {
        switch (function) {
            case IF -> {
                return typeOfIf(call);
            }
            case GIVEN -> {
                given(call);
                return Optional.of(Type.YES_NO);
            }
            case COUNT -> call.arguments().forEach(argument -> require(argument, Type.YES_NO, call.function()));
            case ROUND -> round(call);
            default -> call.arguments().forEach(argument -> require(argument, Type.NUMBER, call.function()));
        }
        return Optional.of(Type.NUMBER);
    }

    private Optional<Type> typeOfIf(Call call) {
        require(call.arguments().get(0), Type.YES_NO, call.function());
        Optional<Type> then = typeOf(call.arguments().get(1));
        Optional<Type> otherwise = typeOf(call.arguments().get(2));
        if (then.isPresent() && otherwise.isPresent() && !then.equals(otherwise)) {
            error(
                    "formula.type",
                    "Обе ветви if должны давать одно и то же: здесь " + word(then.get()) + " и " + word(otherwise.get())
                            + ".",
                    call.position());
            return Optional.empty();
        }
        return then.or(() -> otherwise);
    }

    private void given(Call call) {
        if (call.arguments().get(0) instanceof Reference reference) {
            typeOf(reference);
        } else {
            error(
                    "formula.given.operand",
                    "Функция given спрашивает, дан ли ответ: в скобках должно стоять имя исходного показателя.",
                    call.arguments().get(0).position());
        }
    }

    private void round(Call call) {
        require(call.arguments().get(0), Type.NUMBER, call.function());
        if (call.arguments().size() == 2
                && !(call.arguments().get(1) instanceof Literal decimals && isDecimals(decimals.value()))) {
            error(
                    "formula.round.decimals",
                    "Второй аргумент round — число знаков после запятой: целое от 0 до 10.",
                    call.arguments().get(1).position());
        }
    }

    private static boolean isDecimals(BigDecimal value) {
        return value.scale() == 0 && value.compareTo(MOST_DECIMALS) <= 0;
    }

    private void require(Expression operand, Type type, String where) {
        Optional<Type> actual = typeOf(operand);
        if (actual.isPresent() && actual.get() != type) {
            error(
                    "formula.type",
                    "Для «" + where + "» нужно " + word(type) + ", а здесь " + word(actual.get()) + ".",
                    operand.position());
        }
    }

    private void error(String code, String message, Position position) {
        findings.add(new Finding(Finding.Severity.ERROR, code, message, position));
    }

    private static String sign(Operator operator) {
        return FormulaPrinter.sign(operator);
    }

    private static String word(Type type) {
        return switch (type) {
            case NUMBER -> "число";
            case YES_NO -> "«да» или «нет»";
            case TEXT -> "текст";
        };
    }
}
