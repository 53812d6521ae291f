/** The store of editions: their snapshots, their results, and the editions that they were calculated beside. */
package ru.orientir.persistence.reporting;
