package ru.orientir.rest.edition;

import javax.ws.rs.core.EntityTag;
import ru.orientir.reporting.Edition;

/**
 * All that decides what an answer with results looks like: equal keys, equal bytes.
 *
 * @param tag names the results, whoever asks for them
 * @param state stands in the answer and changes once
 */
record ResultsKey(String tag, Edition.State state, Shape shape, boolean gzip) {

    /** Weak: the compressed answer and the plain one share it. */
    EntityTag etag() {
        return new EntityTag(tag + "-" + state.code() + "-" + shape.code(), true);
    }
}
