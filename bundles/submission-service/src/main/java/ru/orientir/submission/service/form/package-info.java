/** What may stand in a form: answers by the type of their input, free text without personal data, and the checks of the whole. */
package ru.orientir.submission.service.form;
