package ru.orientir.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Issues the container accounts of a stand-alone installation (S0 Регл. 5). There is no self-service. */
@ProviderType
public interface PortalAccounts {

    /** The account with this login, if it was issued. */
    Optional<Account> find(String login);

    /**
     * Issues an account with a password made up at random; one that exists gets the new password, role and organisation,
     * and its sessions end (S0 Регл. 5.5: recovery is the same procedure again).
     *
     * @param by who issues it, for the audit log
     * @return the password: it is not kept and cannot be read again
     */
    String issue(Account account, String by);

    /**
     * Adds accounts with one password that everybody knows, those of a demo. Existing accounts stay as they are.
     *
     * @param by who adds them, for the audit log
     */
    void addPublished(List<Account> accounts, String password, String by);
}
