package ru.orientir.auth.shiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.CurrentActor.Handed;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.GatewayTokens;
import ru.orientir.portal.PortalSessions;

class PortalActorTest {

    private static final Map<String, Account> SESSIONS = Map.of(
            "good", new Account("mo-m01", "municipality", "m01"),
            "strange", new Account("tsar", "emperor", "r74"));

    private final PortalActor actors = new PortalActor();

    @BeforeEach
    void connect_the_host() {
        actors.sessions = new Sessions();
    }

    @Test
    void the_session_names_the_actor() {
        assertThat(actors.of(credentials("good", null))).contains(new Actor("mo-m01", Role.MUNICIPALITY, "m01"));
    }

    @Test
    void nothing_or_an_unknown_session_is_nobody() {
        assertThat(actors.of(credentials(null, null))).isEmpty();
        assertThat(actors.of(credentials("other", null))).isEmpty();
    }

    @Test
    void a_host_without_sessions_knows_tokens_only() {
        actors.sessions = null;
        actors.tokens = token -> Optional.of(new Account("oidc:" + token, "operator", "rcokio"));
        assertThat(actors.of(credentials("good", null))).isEmpty();
        assertThat(actors.of(credentials(null, "o"))).contains(new Actor("oidc:o", Role.OPERATOR, "rcokio"));
    }

    @Test
    void an_unknown_role_is_nobody() {
        assertThat(actors.of(credentials("strange", null))).isEmpty();
    }

    @Test
    void a_token_that_cannot_be_checked_is_not_saved_by_a_good_cookie() {
        assertThat(actors.of(credentials("good", "eyJhbGciOiJub25lIn0.e30."))).isEmpty();
    }

    @Test
    void a_token_of_the_connected_provider_names_the_actor_whatever_the_cookie_says() {
        actors.tokens = token -> Optional.of(new Account("oidc:" + token, "operator", "rcokio"));
        assertThat(actors.of(credentials("good", "o"))).contains(new Actor("oidc:o", Role.OPERATOR, "rcokio"));
        actors.tokens = null;
        assertThat(actors.of(credentials("good", "o"))).isEmpty();
    }

    @Test
    void what_a_gateway_hands_over_decides_alone() {
        assertThat(actors.gatewayHeader()).isEmpty();
        actors.gateway = new OneWord();
        actors.tokens = token -> Optional.of(new Account("oidc:" + token, "operator", "rcokio"));
        assertThat(actors.gatewayHeader()).contains("X-Front");
        assertThat(actors.of(handed("word", "10.0.0.7")))
                .contains(new Actor("gateway:a", Role.ADMINISTRATOR, "rcokio"));
        assertThat(actors.of(handed("word", "192.0.2.1"))).isEmpty();
        assertThat(actors.of(handed("", "10.0.0.7"))).isEmpty();
        actors.gateway = null;
        assertThat(actors.of(handed("word", "10.0.0.7"))).isEmpty();
    }

    @Test
    void what_the_portal_has_closed_is_nobody_whoever_vouches_for_it() {
        actors.tokens = token -> Optional.of(new Account("oidc:" + token, "operator", "rcokio"));
        actors.gateway = new OneWord();
        assertThat(actors.of(credentials(null, "closed"))).isEmpty();
        assertThat(actors.of(credentials("good", "closed"))).isEmpty();
        assertThat(actors.of(handed("closed", "10.0.0.7"))).isEmpty();
        assertThat(actors.of(credentials(null, "open"))).isPresent();
    }

    /** With a good cookie and a good token beside it. */
    private static Credentials handed(String token, String peer) {
        return new Credentials(Optional.of("good"), Optional.of("o"), Optional.of(new Handed(token, peer)));
    }

    private record OneWord() implements GatewayTokens {

        @Override
        public String header() {
            return "X-Front";
        }

        @Override
        public Optional<Account> account(String token, String peer) {
            if ("closed".equals(token)) {
                return Optional.of(new Account("gateway:closed", "administrator", "rcokio"));
            }
            return "word".equals(token) && "10.0.0.7".equals(peer)
                    ? Optional.of(new Account("gateway:a", "administrator", "rcokio"))
                    : Optional.empty();
        }
    }

    private record Sessions() implements PortalSessions {

        @Override
        public Optional<Account> resolve(String token) {
            return Optional.ofNullable(SESSIONS.get(token));
        }

        @Override
        public boolean isClosed(String login) {
            return login.endsWith(":closed");
        }

        @Override
        public Optional<String> admit(Account account, boolean secure) {
            throw new UnsupportedOperationException();
        }
    }

    private static Credentials credentials(String session, String bearer) {
        return new Credentials(Optional.ofNullable(session), Optional.ofNullable(bearer), Optional.empty());
    }
}
