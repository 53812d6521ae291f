/** The registry of organisations: kept in memory by state, read as of a date, changed by imports. */
package ru.orientir.portal.host.registry;
