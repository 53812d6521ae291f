package ru.orientir.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Issues the container accounts of a stand-alone installation (S0 Регл. 5). There is no self-service. */
@ProviderType
public interface PortalAccounts {

    /** The account with this login, if it was issued and is not closed. */
    Optional<Account> find(String login);

    /** All accounts, by login. */
    List<Issued> all();

    /**
     * Issues an account with a password made up at random; one that exists gets the new password, role and organisation, is open again if it was
     * closed, and its sessions end (S0 Регл. 5.5: recovery is the same procedure again).
     *
     * @param order by which it is issued (S0 Регл. 5.3); only the very first account of an installation may do without
     * @param by who issues it, for the audit log
     * @return the password: it is not kept and cannot be read again
     * @throws IllegalArgumentException with the reason in Russian, if it cannot be issued so
     */
    String issue(Account account, Optional<Order> order, String by);

    /**
     * Closes an account: its sessions end, and neither its password nor an identity provider or gateway lets it in until it is issued again or
     * reopened. One from elsewhere is closed even if it has not come yet.
     *
     * @return false if there is no such account, or if it is closed already
     */
    boolean close(String login, String reason, String by);

    /**
     * Lets an account from elsewhere in again that was closed. One with a password is issued again instead.
     *
     * @return false if no account from elsewhere with this login is closed
     */
    boolean reopen(String login, String reason, String by);

    /**
     * Lets a login be tried again that was locked after too many failures.
     *
     * @return false if there were no failures
     */
    boolean unlock(String login, String by);

    /**
     * Adds accounts with one password that everybody knows, those of a demo. Existing accounts stay as they are.
     *
     * @param by who adds them, for the audit log
     */
    void addPublished(List<Account> accounts, String password, String by);

    /**
     * The order that makes somebody responsible. Its file is kept by whoever issues the account.
     *
     * @param fileHash SHA-256 of the file, hexadecimal
     */
    record Order(String number, LocalDate date, String fileHash) {}

    /**
     * An account as it was issued.
     *
     * @param at absent where it was not noted: accounts of a demo, of an identity provider, of an earlier version
     */
    record Issued(Account account, Optional<Order> order, Optional<Instant> at, Optional<Closed> closed) {}

    /** When an account was closed and why. */
    record Closed(Instant at, String reason) {}
}
