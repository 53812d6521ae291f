/** Guesses what a misspelt word was meant to be, for messages that help. */
package ru.orientir.indicator.spelling;
