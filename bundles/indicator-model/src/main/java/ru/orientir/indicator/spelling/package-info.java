/** Guesses what a misspelt word was meant to be and names what cannot be seen, for messages that help. */
package ru.orientir.indicator.spelling;
