/** What every request passes before and after its resource: identity, rights, query, idempotency key, paging, versions. */
package ru.orientir.rest.request;
