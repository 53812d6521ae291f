package ru.orientir.rest.edition;

import java.time.OffsetDateTime;
import ru.orientir.reporting.Edition;
import ru.orientir.rest.json.Moments;

/**
 * One frozen calculation.
 *
 * @param edition its number, from 1 within the campaign
 * @param hash the seal, SHA-256, hexadecimal
 * @param state computed or published
 */
public record EditionJson(int edition, String hash, OffsetDateTime at, String state) {

    static EditionJson of(Edition edition) {
        return new EditionJson(
                edition.n(),
                edition.hash(),
                Moments.inRegion(edition.at()),
                edition.state().code());
    }
}
