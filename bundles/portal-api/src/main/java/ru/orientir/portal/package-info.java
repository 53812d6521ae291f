/**
 * What a module and its host portal say to each other: modules, menu entries, sessions and accounts, the registry of
 * organisations. The reference host implements it; the portal of a real region would do so with its own registry and logins.
 */
@Export
@Version("1.0.0")
package ru.orientir.portal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
