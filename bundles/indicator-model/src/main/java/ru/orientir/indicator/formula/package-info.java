/**
 * The formula language of packs: a typed tree, bounded in size and depth, that reaches nothing but the inputs it names.
 */
@Export
@Version("1.0.0")
package ru.orientir.indicator.formula;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
