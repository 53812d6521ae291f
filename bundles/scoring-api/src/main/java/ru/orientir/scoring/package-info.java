/**
 * The scoring engine as its callers see it: answers and a methodology in, scores, roll-ups and their traces out.
 */
@Export
@Version("1.0.0")
package ru.orientir.scoring;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
