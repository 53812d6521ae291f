package ru.orientir.rest.edition;

/** What is told to compute an edition: nothing, it counts what is accepted. The body may be left out. */
public record EditionRequest() {}
