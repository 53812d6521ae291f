/**
 * What the reporting service needs from a store and from renderers.
 */
@Export
@Version("1.0.0")
package ru.orientir.reporting.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
