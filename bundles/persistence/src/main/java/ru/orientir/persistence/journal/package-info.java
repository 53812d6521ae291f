/** What is written beside a change, in its transaction: the audit log and the idempotency keys. */
package ru.orientir.persistence.journal;
