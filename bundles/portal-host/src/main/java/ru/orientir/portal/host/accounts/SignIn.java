package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.time.Instant;
import ru.orientir.portal.Account;

/** How an attempt to log in ended. */
public sealed interface SignIn {

    /** @param token the new session's, known to nobody else */
    record Welcome(Account account, String token) implements SignIn {}

    /** Login or password is wrong; which one is not told. */
    record Wrong() implements SignIn {}

    /** Not tried: too many failures before, whether or not there is such a login. */
    record Locked(Duration pause, Instant until) implements SignIn {}

    /** Not tried: too many attempts at once. */
    record Later(Duration pause) implements SignIn {}
}
