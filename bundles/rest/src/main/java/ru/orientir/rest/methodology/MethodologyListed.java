package ru.orientir.rest.methodology;

import ru.orientir.indicator.Methodology;
import ru.orientir.submission.MethodologyService.Stored;

/**
 * A line of the list.
 *
 * @param period the kind of reporting period
 * @param state draft, agreed, published or archived
 * @param warnings how much the lint flags
 * @param hash SHA-256 of the file, hexadecimal
 */
public record MethodologyListed(
        String id,
        String version,
        String title,
        String period,
        String state,
        int indicators,
        int warnings,
        String hash) {

    static MethodologyListed of(Stored stored) {
        Methodology methodology = stored.methodology();
        return new MethodologyListed(
                methodology.id().id(),
                methodology.id().version(),
                methodology.title(),
                methodology.period().code(),
                stored.state().code(),
                methodology.indicators().size(),
                stored.warnings().size(),
                methodology.hash());
    }
}
