/** Transactions and the statements in them, the order of locks, and what the databases do differently. */
package ru.orientir.persistence.transaction;
