/** Errors as clients see them (RFC 9457), and the one place that decides which refusal is which HTTP status. */
package ru.orientir.rest.problem;
