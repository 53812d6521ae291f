package ru.orientir.indicator;

/** A place in a pack file; both count from 1. */
public record Position(int line, int column) {}
