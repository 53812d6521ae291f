/**
 * Editions: frozen, hashed calculations of a campaign, their results and exports.
 */
@Export
@Version("1.0.0")
package ru.orientir.reporting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
