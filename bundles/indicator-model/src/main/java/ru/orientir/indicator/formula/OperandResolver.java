package ru.orientir.indicator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Truth;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.FormulaContext.OtherIndicator;
import ru.orientir.indicator.formula.FormulaContext.Standing;
import ru.orientir.indicator.spelling.Excerpt;
import ru.orientir.indicator.spelling.Spelling;

/**
 * Puts operands in the places of the calls that stand for them: {@code previous(students)} becomes a reference, {@code
 * value("share")} in an indicator the formula of that indicator. What it gives is of use only without findings.
 */
final class OperandResolver {

    private static final int MOST_NODES = 1_000;

    private final FormulaContext context;
    private final List<Finding> findings = new ArrayList<>();
    private int nodes;
    private boolean untyped;

    OperandResolver(FormulaContext context) {
        this.context = context;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether a value was taken whose type cannot be known. */
    boolean isUntyped() {
        return untyped;
    }

    Expression resolve(Expression expression) {
        if (expression instanceof Unary unary) {
            count(1, unary.position());
            return new Unary(unary.operator(), resolve(unary.operand()), unary.position());
        }
        if (expression instanceof Binary binary) {
            count(1, binary.position());
            return new Binary(binary.operator(), resolve(binary.left()), resolve(binary.right()), binary.position());
        }
        if (expression instanceof Call call) {
            Optional<OperandWord> word = OperandWord.named(call.function());
            return word.isPresent() ? operand(word.get(), call) : call(call);
        }
        count(1, expression.position());
        return expression;
    }

    private Expression call(Call call) {
        count(1, call.position());
        if (call.function().equals(LanguageFunction.GIVEN.word())
                && context.standing() == Standing.INDICATOR
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Call inner
                && inner.function().equals(OperandWord.VALUE.word())) {
            return error(
                    "formula.given.operand",
                    "Функция given спрашивает, дан ли ответ: в скобках должен стоять исходный показатель, а не value.",
                    inner);
        }
        return new Call(
                call.function(), call.arguments().stream().map(this::resolve).toList(), call.position());
    }

    private Expression operand(OperandWord word, Call call) {
        if (!word.mayStand(context.standing())) {
            return error("formula." + word.word() + ".place", word.advice(), call);
        }
        return switch (word) {
            case PREVIOUS -> previous(call);
            case ORGANISATIONS -> organisations(call);
            default -> result(word, call);
        };
    }

    private Expression previous(Call call) {
        List<Expression> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() > 2 || !(arguments.get(0) instanceof Reference input)) {
            return error(
                    "formula.previous.operand",
                    "В скобках previous стоит имя исходного показателя, а за ним можно указать шаг: previous("
                            + example() + ") или previous(" + example() + ", \"year\").",
                    call);
        }
        if (arguments.size() == 1 && context.stepNamed()) {
            return error(
                    "formula.previous.step",
                    "Период методики — полугодие, поэтому у previous нужно назвать шаг: previous(" + input.code()
                            + ", \"period\") — прошлое полугодие, previous(" + input.code()
                            + ", \"year\") — то же полугодие год назад.",
                    call);
        }
        Optional<Earlier.Step> step = arguments.size() == 1 ? Optional.of(Earlier.Step.PERIOD) : step(arguments.get(1));
        return step.isPresent()
                ? reference(new Operand.Previous(input.code(), step.get()), call)
                : error("formula.previous.step", "Шаг previous — \"period\" или \"year\", в кавычках.", call);
    }

    private static Optional<Earlier.Step> step(Expression argument) {
        return argument instanceof Quoted quoted ? Earlier.Step.ofCode(quoted.value()) : Optional.empty();
    }

    private Expression organisations(Call call) {
        if (call.arguments().size() == 1 && call.arguments().get(0) instanceof Reference input) {
            return reference(new Operand.OfOrganisations(input.code()), call);
        }
        return error(
                "formula.organisations.operand",
                "В скобках organisations стоит имя одного исходного показателя организаций: organisations(" + example()
                        + ").",
                call);
    }

    private Expression result(OperandWord word, Call call) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Quoted code)) {
            return error(
                    "formula." + word.word() + ".operand",
                    "В скобках " + word.word() + " стоит код показателя в кавычках, например " + word.word()
                            + "(\"diagnostics\").",
                    call);
        }
        return context.standing() == Standing.RECOMMENDATION
                ? ofResult(word.aspect(), code.value(), call)
                : ofOther(code.value(), call);
    }

    private Expression ofResult(Operand.Aspect aspect, String code, Call call) {
        if (context.results().contains(code)) {
            return reference(new Operand.OfResult(aspect, code), call);
        }
        return error(
                "formula.result.unknown",
                "Итога с кодом «" + Excerpt.of(code)
                        + "» в методике нет. Здесь стоит код показателя, критерия с aggregate или total."
                        + Spelling.hint(code, context.results()),
                call);
    }

    private Expression ofOther(String code, Call call) {
        OtherIndicator other = context.others().apply(code);
        if (other instanceof OtherIndicator.Refused refused) {
            return error(refused.code(), refused.message(), call);
        }
        if (other instanceof OtherIndicator.Untyped) {
            untyped = true;
            return call;
        }
        Expression expression = ((OtherIndicator.Known) other).expression();
        count(size(expression), call.position());
        return at(call.position(), expression);
    }

    private Expression reference(Operand operand, Call call) {
        count(1, call.position());
        return new Reference(operand.code(), call.position());
    }

    private Expression error(String code, String message, Expression where) {
        findings.add(new Finding(Finding.Severity.ERROR, code, message, where.position()));
        return where;
    }

    private String example() {
        return context.inputs().keySet().stream().sorted().findFirst().orElse("students");
    }

    /** Complains once, where the formula outgrows what it may be. */
    private void count(int more, Position where) {
        boolean fitted = nodes <= MOST_NODES;
        nodes = Math.min(nodes + more, MOST_NODES + 1);
        if (fitted && nodes > MOST_NODES) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "formula.size",
                    "Формула вместе с формулами показателей, взятых через value, слишком велика: больше " + MOST_NODES
                            + " чисел, имён и действий. Упростите её.",
                    where));
        }
    }

    private static int size(Expression expression) {
        if (expression instanceof Unary unary) {
            return 1 + size(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return 1 + size(binary.left()) + size(binary.right());
        }
        return expression instanceof Call call
                ? 1 + call.arguments().stream().mapToInt(OperandResolver::size).sum()
                : 1;
    }

    /** The same expression as if it stood elsewhere: what is said about it as a whole is said there. */
    private static Expression at(Position position, Expression expression) {
        if (expression instanceof Literal literal) {
            return new Literal(literal.value(), position);
        }
        if (expression instanceof Truth truth) {
            return new Truth(truth.value(), position);
        }
        if (expression instanceof Quoted quoted) {
            return new Quoted(quoted.value(), position);
        }
        if (expression instanceof Reference reference) {
            return new Reference(reference.code(), position);
        }
        if (expression instanceof Unary unary) {
            return new Unary(unary.operator(), unary.operand(), position);
        }
        if (expression instanceof Binary binary) {
            return new Binary(binary.operator(), binary.left(), binary.right(), position);
        }
        Call call = (Call) expression;
        return new Call(call.function(), call.arguments(), position);
    }
}
