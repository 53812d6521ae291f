package ru.orientir.rest.request;

/**
 * A step in the life of a campaign, a methodology or an edition.
 *
 * @param to the state to reach
 * @param reason in words, where one is asked for
 */
public record MoveRequest(String to, String reason) {}
