/** Guesses what a misspelt word was meant to be, and shows as much of it as is of use, for messages that help. */
package ru.orientir.indicator.spelling;
