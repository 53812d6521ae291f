package ru.orientir.submission;

/** What a load did: how many rows were taken, for how many organisations. */
public record LoadSummary(int rows, int organisations) {}
