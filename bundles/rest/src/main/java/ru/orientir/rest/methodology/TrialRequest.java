package ru.orientir.rest.methodology;

/**
 * On which answers a version is tried.
 *
 * @param campaign the number of the campaign
 */
public record TrialRequest(Long campaign) {}
