/** What differs between two versions of a methodology, and which results a difference can touch. */
@Export
@Version("1.0.0")
package ru.orientir.indicator.comparison;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
