/** Serves the pages of bundles that have no Java: which bundles, what stands at an address, how it is sent. */
package ru.orientir.pages;
