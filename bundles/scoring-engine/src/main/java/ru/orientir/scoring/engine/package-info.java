/**
 * The calculation itself: a methodology is compiled once into indicators whose operands stand in numbered slots; respondents
 * are scored one by one; territories keep exact sums. Plain Java without a container.
 */
package ru.orientir.scoring.engine;
