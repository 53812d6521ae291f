/** How fast the engine is, measured against a loop over arrays that somebody would write by hand. */
package ru.orientir.scoring.benchmark;
