package ru.orientir.indicator.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Token.Kind;

/**
 * Builds the tree of a formula by recursive descent, with a limit on its depth. From loose to tight: {@code or}, {@code and},
 * {@code not}, comparison (never two in a row), sums, products, minus.
 */
final class SyntaxParser {

    private static final int DEEPEST = 50;
    private static final String COMMA =
            "Запятая отделяет только аргументы функции; десятичная дробь пишется с точкой: 0.5";
    private static final Map<String, Operator> COMPARISONS = Map.of(
            "=", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.GREATER,
            ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.ADD, "-", Operator.SUBTRACT);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.MULTIPLY, "/", Operator.DIVIDE);

    private final List<Token> tokens;
    private final Place place;
    private int at;
    private int depth;

    SyntaxParser(List<Token> tokens, Place place) {
        this.tokens = tokens;
        this.place = place;
    }

    Expression formula() throws FormulaProblem {
        Expression expression = expression();
        if (next().kind() != Kind.END) {
            throw unexpected(
                    next().is(")")
                            ? "Скобка закрыта, но не открыта"
                            : next().is(",") ? COMMA : "Между частями формулы нет знака действия");
        }
        return expression;
    }

    private Expression expression() throws FormulaProblem {
        deeper();
        Expression left = conjunction();
        while (next().is("or")) {
            Token sign = take();
            left = new Expression.Binary(Operator.OR, left, conjunction(), position(sign));
        }
        depth--;
        return left;
    }

    private Expression conjunction() throws FormulaProblem {
        Expression left = negation();
        while (next().is("and")) {
            Token sign = take();
            left = new Expression.Binary(Operator.AND, left, negation(), position(sign));
        }
        return left;
    }

    private Expression negation() throws FormulaProblem {
        if (!next().is("not")) {
            return comparison();
        }
        deeper();
        Token sign = take();
        Expression operand = negation();
        depth--;
        return new Expression.Unary(Operator.NOT, operand, position(sign));
    }

    private Expression comparison() throws FormulaProblem {
        Expression left = sum();
        if (!isSign(COMPARISONS)) {
            return left;
        }
        Token sign = take();
        Expression right = sum();
        if (isSign(COMPARISONS)) {
            throw unexpected("Два сравнения подряд. Соедините их словом and: a < b and b < c");
        }
        return new Expression.Binary(COMPARISONS.get(sign.text()), left, right, position(sign));
    }

    private Expression sum() throws FormulaProblem {
        Expression left = product();
        while (isSign(SUMS)) {
            Token sign = take();
            left = new Expression.Binary(SUMS.get(sign.text()), left, product(), position(sign));
        }
        return left;
    }

    private Expression product() throws FormulaProblem {
        Expression left = minus();
        while (isSign(PRODUCTS)) {
            Token sign = take();
            left = new Expression.Binary(PRODUCTS.get(sign.text()), left, minus(), position(sign));
        }
        return left;
    }

    private Expression minus() throws FormulaProblem {
        if (!next().is("-")) {
            return primary();
        }
        deeper();
        Token sign = take();
        Expression operand = minus();
        depth--;
        return new Expression.Unary(Operator.NEGATE, operand, position(sign));
    }

    private Expression primary() throws FormulaProblem {
        Token token = next();
        Position position = position(token);
        if (token.is("(")) {
            take();
            Expression inner = expression();
            close(token);
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(new BigDecimal(take().text()), position);
            case QUOTED -> new Expression.Quoted(take().text(), position);
            case NAME -> name(take());
            default -> throw unexpected("Здесь ожидается число, имя исходного показателя, функция или «(»");
        };
    }

    private Expression name(Token name) throws FormulaProblem {
        if (next().is("(")) {
            return new Expression.Call(name.text(), arguments(take()), position(name));
        }
        return switch (name.text()) {
            case "yes" -> new Expression.Truth(true, position(name));
            case "no" -> new Expression.Truth(false, position(name));
            case "and", "or", "not" ->
                throw new FormulaProblem(
                        "formula.syntax",
                        "Слову «" + name.text() + "» здесь не место: рядом с ним нет того, что оно соединяет.",
                        name.index());
            default -> new Expression.Reference(name.text(), position(name));
        };
    }

    private List<Expression> arguments(Token open) throws FormulaProblem {
        List<Expression> arguments = new ArrayList<>();
        if (!next().is(")")) {
            arguments.add(expression());
            while (next().is(",")) {
                take();
                arguments.add(expression());
            }
        }
        close(open);
        return arguments;
    }

    private void close(Token open) throws FormulaProblem {
        if (next().kind() == Kind.END) {
            throw new FormulaProblem("formula.syntax", "Скобка открыта, но не закрыта. Поставьте «)».", open.index());
        }
        if (!next().is(")")) {
            throw unexpected(next().is(",") ? COMMA : "Здесь ожидается «)» или знак действия");
        }
        take();
    }

    private void deeper() throws FormulaProblem {
        depth++;
        if (depth > DEEPEST) {
            throw new FormulaProblem(
                    "formula.depth",
                    "Слишком глубокая вложенность: больше " + DEEPEST + " скобок одна в другой. Упростите формулу.",
                    next().index());
        }
    }

    private boolean isSign(Map<String, Operator> signs) {
        return next().kind() == Kind.SIGN && signs.containsKey(next().text());
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private Position position(Token token) {
        return place.at(token.index());
    }

    private FormulaProblem unexpected(String what) {
        return new FormulaProblem("formula.syntax", what + "; здесь стоит " + next().shown() + ".", next().index());
    }
}
