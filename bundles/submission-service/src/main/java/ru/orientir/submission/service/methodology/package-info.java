/** Methodologies in force: read once, proved, kept by their hash. */
package ru.orientir.submission.service.methodology;
