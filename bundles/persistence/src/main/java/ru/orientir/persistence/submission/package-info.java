/** The stores of campaigns, rosters, submissions and methodologies. */
package ru.orientir.persistence.submission;
