/**
 * Campaigns, rosters and submissions: who has to report what and until when, and what became of it.
 */
@Export
@Version("1.0.0")
package ru.orientir.submission;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
