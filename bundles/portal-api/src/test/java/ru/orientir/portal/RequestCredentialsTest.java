package ru.orientir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.CurrentActor.Handed;

class RequestCredentialsTest {

    @Test
    void a_request_brings_a_session_a_bearer_token_and_what_a_gateway_hands_over() {
        assertThat(read(Map.of(
                        "Cookie", List.of("a=b=c; ORIENTIR_SESSION=\"token\"; x y"),
                        "Authorization", List.of("bearer  a.b.c "),
                        "X-Front", List.of(" word "))))
                .isEqualTo(new RequestCredentials.Given(new Credentials(
                        Optional.of("token"), Optional.of("a.b.c"), Optional.of(new Handed("word", "10.0.0.7")))));
    }

    @Test
    void what_is_nobodys_is_not_looked_at() {
        RequestCredentials nothing =
                new RequestCredentials.Given(new Credentials(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read(Map.of())).isEqualTo(nothing);
        assertThat(read(Map.of(
                        "Cookie", List.of("MY_ORIENTIR_SESSION=token"),
                        "Authorization", List.of("Basic bearer"),
                        "X-Other", List.of("word"))))
                .isEqualTo(nothing);
    }

    @Test
    void of_two_nobody_knows_which_one_is_meant() {
        for (Map<String, List<String>> twice : List.of(
                Map.of("Cookie", List.of("ORIENTIR_SESSION=one; ORIENTIR_SESSION=other")),
                Map.of("Cookie", List.of("ORIENTIR_SESSION=one", "ORIENTIR_SESSION=other")),
                Map.of("Authorization", List.of("Bearer one", "Bearer other")),
                Map.of("Authorization", List.of("Basic one", "Bearer other")),
                Map.of("X-Front", List.of("one", "other")),
                Map.of("X-Front", List.of("one, other")))) {
            assertThat(read(twice)).as(twice.toString()).isInstanceOf(RequestCredentials.Repeated.class);
        }
    }

    @Test
    void all_sessions_that_are_sent_are_found() {
        assertThat(RequestCredentials.sessions(
                        name -> List.of("ORIENTIR_SESSION=one; other=1", "ORIENTIR_SESSION=two")))
                .containsExactly("one", "two");
    }

    private static RequestCredentials read(Map<String, List<String>> headers) {
        return RequestCredentials.of(name -> headers.getOrDefault(name, List.of()), "10.0.0.7", new Behind());
    }

    /** A gateway is in front. */
    private static final class Behind implements CurrentActor {

        @Override
        public Optional<Actor> of(Credentials credentials) {
            return Optional.empty();
        }

        @Override
        public Optional<String> gatewayHeader() {
            return Optional.of("X-Front");
        }
    }
}
