/**
 * Who acts and what they may do. A host's identity becomes an actor before any service sees it.
 */
@Export
@Version("1.0.0")
package ru.orientir.auth;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
