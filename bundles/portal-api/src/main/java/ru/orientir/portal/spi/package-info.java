/**
 * What the reference host needs from a store: registry, accounts, audit.
 */
@Export
@Version("1.0.0")
package ru.orientir.portal.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
