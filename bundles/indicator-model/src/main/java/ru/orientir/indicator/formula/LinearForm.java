package ru.orientir.indicator.formula;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of operands, each taken so many times, and a constant: {@code 2·a + b − 3}.
 *
 * @param coefficients by the operand's code, none of them zero
 */
public record LinearForm(SortedMap<String, Rational> coefficients, Rational constant) {

    public LinearForm {
        TreeMap<String, Rational> kept = new TreeMap<>(coefficients);
        kept.values().removeIf(coefficient -> coefficient.signum() == 0);
        coefficients = Collections.unmodifiableSortedMap(kept);
    }

    static LinearForm of(Rational constant) {
        return new LinearForm(new TreeMap<>(), constant);
    }

    static LinearForm of(String input) {
        return new LinearForm(new TreeMap<>(Collections.singletonMap(input, Rational.ONE)), Rational.ZERO);
    }

    /** Whether it names no operand. */
    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** How many bits the longest of its numbers has. */
    int bitLength() {
        return Math.max(
                constant.bitLength(),
                coefficients.values().stream()
                        .mapToInt(Rational::bitLength)
                        .max()
                        .orElse(0));
    }

    LinearForm add(LinearForm other) {
        TreeMap<String, Rational> sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((input, coefficient) -> sum.merge(input, coefficient, Rational::add));
        return new LinearForm(sum, constant.add(other.constant));
    }

    LinearForm times(Rational factor) {
        TreeMap<String, Rational> product = new TreeMap<>(coefficients);
        product.replaceAll((input, coefficient) -> coefficient.multiply(factor));
        return new LinearForm(product, constant.multiply(factor));
    }
}
