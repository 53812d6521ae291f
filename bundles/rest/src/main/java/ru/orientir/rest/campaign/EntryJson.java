package ru.orientir.rest.campaign;

import java.time.LocalDate;

/** The days on which forms are filled, both included. */
public record EntryJson(LocalDate from, LocalDate to) {}
