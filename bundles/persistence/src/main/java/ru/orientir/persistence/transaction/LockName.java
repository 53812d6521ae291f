package ru.orientir.persistence.transaction;

/**
 * A lock that belongs to no row.
 *
 * <p>A transaction that takes several takes them in the order of {@link Of}, and row locks of submissions, in the order of their ids, after
 * them. So no two transactions ever wait for each other.
 *
 * @param key which one of its kind
 */
public record LockName(Of of, long key) {

    public static LockName of(Of of, String name) {
        // Two names with one hash only wait for each other without need.
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return new LockName(of, hash);
    }

    /** The kind and the key in one number, the kind in the highest byte. */
    long number() {
        return ((long) of.ordinal() + 0x4F) << 56 | key & 0x00FFFFFFFFFFFFFFL;
    }

    /** What is locked, in the order of locking. */
    public enum Of {
        /** An idempotency key: the second request with it waits for the first. */
        REQUEST,
        /** The version of a methodology. */
        METHODOLOGY,
        /** All accounts, while some are added. */
        ACCOUNTS,
        /** The editions of a campaign: held while one is computed, and before the campaign is changed. */
        EDITION,
        /** A campaign: shared by those who rely on its stage and write to its submissions, alone for its change. */
        CAMPAIGN,
        /** The end of the audit log's chain: one seals at a time, and no save waits for it. */
        AUDIT_SEAL,
        /** The failed attempts of a login: they are counted one after another. */
        LOGIN,
        /** The mailboxes of organisations, while some are changed. */
        MAIL_ADDRESSES,
        /** The reminders of a campaign, while it is decided which are to be sent. */
        REMINDERS
    }
}
