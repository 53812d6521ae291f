/** Working days and what falls due on them. */
package ru.orientir.submission.service.calendar;
