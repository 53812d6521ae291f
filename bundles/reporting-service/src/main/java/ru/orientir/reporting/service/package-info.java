/** Computes editions, reads, explains and publishes their results: rights first, then one class for each of these. */
package ru.orientir.reporting.service;
