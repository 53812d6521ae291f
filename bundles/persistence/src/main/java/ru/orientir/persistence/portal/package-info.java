/** The stores of the reference host: registry, accounts with their sessions, audit log. */
package ru.orientir.persistence.portal;
