/** The database as the operator set it: found, migrated, and only then there for everybody. */
package ru.orientir.persistence.pool;
