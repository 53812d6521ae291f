package ru.orientir.auth.shiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;

class PortalActorTest {

    private static final Map<String, Account> SESSIONS = Map.of(
            "good", new Account("mo-m01", "municipality", "m01"),
            "strange", new Account("tsar", "emperor", "r74"));

    private final PortalActor actors = new PortalActor(token -> Optional.ofNullable(SESSIONS.get(token)));

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
    void an_unknown_role_is_nobody() {
        assertThat(actors.of(credentials("strange", null))).isEmpty();
    }

    @Test
    void a_token_that_cannot_be_checked_is_not_saved_by_a_good_cookie() {
        assertThat(actors.of(credentials("good", "eyJhbGciOiJub25lIn0.e30."))).isEmpty();
    }

    private static Credentials credentials(String session, String bearer) {
        return new Credentials(Optional.ofNullable(session), Optional.ofNullable(bearer));
    }
}
