/** Who is expected in a campaign, and where everyone counts. */
package ru.orientir.submission.service.roster;
