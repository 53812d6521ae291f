/** Judges a pack that could be read: what contradicts itself is an error, what a person has to look at is a warning. */
package ru.orientir.indicator.lint;
