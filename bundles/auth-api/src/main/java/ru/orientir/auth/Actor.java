package ru.orientir.auth;

import java.util.Objects;

/**
 * Who asks. The scope is not part of it: it is calculated for every request from today's registry.
 *
 * @param account the login, without personal data (S0 Пол. 3.2)
 * @param organisation the code of the account's organisation
 */
public record Actor(String account, Role role, String organisation) {
    public Actor {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organisation, "organisation");
    }
}
