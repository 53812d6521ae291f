package ru.orientir.indicator.formula;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.Position;

/** The typed tree of a formula. Bounded in size and depth by the parser; reaches nothing but its operands. */
public sealed interface Expression {

    Position position();

    /** An exact decimal. */
    record Literal(BigDecimal value, Position position) implements Expression {}

    /** A constant «да» or «нет». */
    record Truth(boolean value, Position position) implements Expression {}

    /** A text constant, compared with a choice or a text. */
    record Quoted(String value, Position position) implements Expression {}

    /** An operand by its {@link Operand#code()}: an input, or what else a name may stand for. */
    record Reference(String code, Position position) implements Expression {}

    /** Minus or {@code not}. */
    record Unary(Operator operator, Expression operand, Position position) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right, Position position) implements Expression {}

    /** A call of one of the functions of the language: {@code min max abs round sum count if given}. */
    record Call(String function, List<Expression> arguments, Position position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The operators of the language. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        AND,
        OR,
        NOT,
        NEGATE
    }
}
