/** Submissions: the form of one organisation, its answers, its states and its history. */
package ru.orientir.rest.submission;
