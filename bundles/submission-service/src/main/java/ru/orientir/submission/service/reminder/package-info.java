/**
 * Letters that remind of deadlines, by the host's mail. Begin with {@code ReminderRound}; {@code Reminders} repeats it while the module is on and the
 * host has mail.
 */
package ru.orientir.submission.service.reminder;
