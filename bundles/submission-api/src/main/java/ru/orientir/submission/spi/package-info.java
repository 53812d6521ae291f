/**
 * What the submission service needs from a store. Implemented by the persistence bundle, never called by resources.
 */
@Export
@Version("1.0.0")
package ru.orientir.submission.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
