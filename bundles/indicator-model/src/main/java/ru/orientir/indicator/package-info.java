/**
 * What is asked and how it is calculated: methodologies as data, read from packs, with their inputs, indicators and typed formulas.
 * Knows nothing of a container, a database or HTTP.
 */
@Export
@Version("1.0.0")
package ru.orientir.indicator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
