/** Copies of the database while it is at work. */
package ru.orientir.persistence.backup;
