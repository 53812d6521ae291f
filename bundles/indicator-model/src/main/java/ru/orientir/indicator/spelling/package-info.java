/** Guesses what a misspelt word was meant to be, names what cannot be seen, and shows as much of it as is of use, for messages that help. */
package ru.orientir.indicator.spelling;
