/** The audit log's entry for what is written in a transaction of its own: denials, logins, issued accounts. */
package ru.orientir.portal.host.audit;
