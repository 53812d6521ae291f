package ru.orientir.portal.host.accounts;

import java.time.Duration;
import ru.orientir.portal.Account;

/** How an attempt to log in ended. */
public sealed interface SignIn {

    /** @param token the new session's, known to nobody else */
    record Welcome(Account account, String token) implements SignIn {}

    /** Login or password is wrong; which one is not told. */
    record Wrong() implements SignIn {}

    /** Not tried: too many failures, or too many attempts at once. */
    record Later(Duration pause) implements SignIn {}
}
