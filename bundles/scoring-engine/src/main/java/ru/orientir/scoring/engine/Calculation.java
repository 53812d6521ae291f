package ru.orientir.scoring.engine;

/** How the figure of one respondent comes from its answers, with every rule about what is missing or not applicable. */
sealed interface Calculation permits Quotient, EvaluatedFormula {

    Figure figure(Slots respondent);
}
