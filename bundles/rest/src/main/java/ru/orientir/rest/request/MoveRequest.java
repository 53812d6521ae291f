package ru.orientir.rest.request;

import ru.orientir.rest.json.MayBeAbsent;

/**
 * A step in the life of a campaign, a methodology or an edition.
 *
 * @param to the state to reach
 * @param reason in words, where one is asked for
 */
public record MoveRequest(String to, @MayBeAbsent String reason) {}
