package ru.orientir.rest.submission;

import java.util.Optional;

/** What organisations are called in short today. */
@FunctionalInterface
interface ShortNames {

    /** Empty when the registry does not know the code today. */
    Optional<String> of(String code);
}
