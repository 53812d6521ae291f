package ru.orientir.indicator;

import java.math.BigDecimal;

/** A named level reached from this many points on. */
public record Level(String code, String title, BigDecimal from) {}
