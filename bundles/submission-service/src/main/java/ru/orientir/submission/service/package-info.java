/** The services of campaigns, submissions and methodologies: rights first, then each step in one transaction. */
package ru.orientir.submission.service;
