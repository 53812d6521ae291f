/**
 * Letters to organisations by SMTP, and the book of their official mailboxes. Begin with {@code SmtpMail}. An address leaves this package only for
 * the mail server and for the administrator's console.
 */
package ru.orientir.portal.host.mail;
