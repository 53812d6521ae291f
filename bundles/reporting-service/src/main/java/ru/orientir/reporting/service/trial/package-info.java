/** What results would have been by another version of a methodology: compared while both are calculated, in bounded memory. */
package ru.orientir.reporting.service.trial;
