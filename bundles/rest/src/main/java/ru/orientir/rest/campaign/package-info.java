/** Campaigns: set up, moved on, loaded, watched. */
package ru.orientir.rest.campaign;
