/**
 * What free text may not hold: personal data. Asked for the words of a methodology here, and for whatever people write by the services.
 */
@Export
@Version("1.0.0")
package ru.orientir.indicator.screening;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
