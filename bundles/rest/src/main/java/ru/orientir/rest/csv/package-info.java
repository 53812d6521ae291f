/** Tables that clients send as {@code text/csv}: as Excel and as scripts write them. */
package ru.orientir.rest.csv;
