/**
 * JSON as the interface speaks it: read strictly, so that nothing is understood in two ways and no number is calculated
 * with before it is judged; written without loss.
 */
package ru.orientir.rest.json;
