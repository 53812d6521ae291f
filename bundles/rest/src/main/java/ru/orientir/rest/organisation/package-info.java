/** The caller and the registry of organisations, as of a day. */
package ru.orientir.rest.organisation;
