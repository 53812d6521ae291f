package ru.orientir.rest.methodology;

import java.time.OffsetDateTime;
import java.util.List;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;

/**
 * One move in the life of a methodology.
 *
 * @param account who moved it, or the bundle that brought it
 * @param from the state before; absent when it was kept for the first time
 * @param to the state that it reached; a draft that another text replaced stays a draft
 * @param reason of a publication, the order's number and date
 */
public record MoveJson(
        OffsetDateTime at, String account, @MayBeAbsent String from, String to, @MayBeAbsent String reason) {

    static List<MoveJson> of(List<Moved> history) {
        return history.stream().map(MoveJson::of).toList();
    }

    private static MoveJson of(Moved move) {
        return new MoveJson(
                Moments.inRegion(move.at()),
                move.account(),
                move.from().map(State::code).orElse(null),
                move.to().code(),
                move.reason().orElse(null));
    }
}
