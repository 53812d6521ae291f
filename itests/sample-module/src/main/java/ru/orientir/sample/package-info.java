/** A second module of the portal, as small as one can be. */
package ru.orientir.sample;
