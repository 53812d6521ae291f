package ru.orientir.rest.edition;

import java.util.List;

/** The columns of a matrix: codes of indicators in the methodology's order; asked for only where a matrix is written. */
@FunctionalInterface
interface Columns {
    List<String> indicators();
}
