package ru.orientir.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.CurrentActor.Handed;

/**
 * Whose request it is, as far as the request tells: read in one way by the portal and by every module, so that none of them takes for somebody's what
 * another one takes for somebody else's.
 */
public sealed interface RequestCredentials {

    /** To be turned into an actor by {@link CurrentActor}. */
    record Given(Credentials credentials) implements RequestCredentials {}

    /**
     * Something came twice, and which one is meant nobody knows: the answer is 400.
     *
     * @param detail in Russian: what to do
     */
    record Repeated(String detail) implements RequestCredentials {}

    /** The headers of a request. */
    @FunctionalInterface
    interface Headers {

        /** The values of a header, one for each time that it was sent; none if it was not. */
        List<String> all(String name);
    }

    /**
     * Reads a request.
     *
     * @param peer the address from which the connection comes, not what a header says of it
     * @param actors whose gateway is asked for, if it has one
     */
    static RequestCredentials of(Headers headers, String peer, CurrentActor actors) {
        List<String> sessions = sessions(headers);
        if (sessions.size() > 1) {
            return new Repeated("Передайте cookie " + PortalSessions.COOKIE
                    + " один раз: удалите cookie этого сайта и войдите снова.");
        }
        List<String> authorization = headers.all("Authorization");
        if (authorization.size() > 1) {
            return repeated("Authorization");
        }
        Optional<String> gateway = actors.gatewayHeader();
        List<String> handed = gateway.map(headers::all).orElse(List.of());
        // Two of them, also put together into one by a proxy on the way, are one of the gateway and one of somebody
        // else.
        if (handed.size() > 1 || handed.stream().anyMatch(value -> value.contains(","))) {
            return repeated(gateway.orElseThrow());
        }
        return new Given(new Credentials(
                sessions.stream().findFirst(),
                authorization.stream().flatMap(RequestCredentials::bearer).findFirst(),
                handed.stream().map(token -> new Handed(token.strip(), peer)).findFirst()));
    }

    /** The tokens of all sessions that a request sends. */
    static List<String> sessions(Headers headers) {
        return SentSessions.tokens(headers.all("Cookie"));
    }

    private static Repeated repeated(String header) {
        return new Repeated("Передайте заголовок " + header + " один раз.");
    }

    private static Stream<String> bearer(String value) {
        String scheme = "Bearer ";
        return value.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Stream.of(value.substring(scheme.length()).strip())
                : Stream.empty();
    }
}
