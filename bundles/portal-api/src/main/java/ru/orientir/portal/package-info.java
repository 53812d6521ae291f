/**
 * What a module and its host portal say to each other: modules, menu entries, the registry of organisations.
 */
@Export
@Version("1.0.0")
package ru.orientir.portal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
