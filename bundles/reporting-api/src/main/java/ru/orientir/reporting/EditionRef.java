package ru.orientir.reporting;

/** Names an edition of a campaign. */
public sealed interface EditionRef {

    record Number(int n) implements EditionRef {}

    /** The latest published one; for the region's roles the latest of all. */
    record Latest() implements EditionRef {}
}
