package ru.orientir.indicator.formula;

/** One node of a formula, ready to run. */
@FunctionalInterface
interface Step {
    Outcome run(Outcome[] operands);
}
