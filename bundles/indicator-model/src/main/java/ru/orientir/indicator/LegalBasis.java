package ru.orientir.indicator;

import java.time.LocalDate;
import java.util.Optional;

/** The document that approved a methodology. */
public record LegalBasis(String document, Optional<LocalDate> date, Optional<String> number) {}
