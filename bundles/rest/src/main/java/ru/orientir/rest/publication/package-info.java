/** What anybody may see without logging in: published results of region and municipalities, as JSON, as tables, as plain pages. */
package ru.orientir.rest.publication;
