package ru.orientir.rest.campaign;

/** Names one version of a methodology. */
public record MethodologyKey(String id, String version) {}
