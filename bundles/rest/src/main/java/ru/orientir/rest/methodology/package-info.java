/** Methodologies: read, kept as drafts, moved on. */
package ru.orientir.rest.methodology;
