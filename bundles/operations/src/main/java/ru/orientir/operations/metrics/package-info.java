/** What is counted and measured, for Prometheus, on a port of this machine alone. */
package ru.orientir.operations.metrics;
