/** The interface's description of itself. */
package ru.orientir.rest.description;
