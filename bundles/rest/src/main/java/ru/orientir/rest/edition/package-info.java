/** Editions of a campaign: computed, published, read as results, explanations and the свод. */
package ru.orientir.rest.edition;
