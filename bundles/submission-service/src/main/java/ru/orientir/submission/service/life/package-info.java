/** What may happen to a submission and what becomes of it: pure, without a store, a clock or rights. */
package ru.orientir.submission.service.life;
