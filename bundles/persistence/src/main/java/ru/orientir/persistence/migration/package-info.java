/** Migrates the database before anybody gets it, and compacts an H2 file at the start. */
package ru.orientir.persistence.migration;
