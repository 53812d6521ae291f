/**
 * The load driver: the work of the speed table, done over HTTP against a running installation, with the waiting counted in.
 * Start with {@link ru.orientir.itests.load.LoadDriver}; the method and the figures are in {@code itests/BENCHMARKS.md}.
 */
package ru.orientir.itests.load;
