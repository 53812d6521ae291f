/** The canonical JSON of what is stored as one text: answers, contents of revisions, results, roster rules. */
package ru.orientir.persistence.document;
