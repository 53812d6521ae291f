package ru.orientir.submission.service.methodology;

import ru.orientir.indicator.PackReading;

/** Reads the text of a pack. */
final class PackSource {

    private PackSource() {}

    static PackReading read(String pack) {
        throw new UnsupportedOperationException();
    }
}
