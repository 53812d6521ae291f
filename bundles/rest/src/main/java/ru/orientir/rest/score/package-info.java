/** Scores as the preview of a form and the results of an edition show them. */
package ru.orientir.rest.score;
