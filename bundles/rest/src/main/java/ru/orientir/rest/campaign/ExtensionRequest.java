package ru.orientir.rest.campaign;

/**
 * More time for one organisation.
 *
 * @param until a day, which is then still in time, or an instant with its offset, which is the first that is too late
 */
public record ExtensionRequest(String organisation, String until, String reason) {}
