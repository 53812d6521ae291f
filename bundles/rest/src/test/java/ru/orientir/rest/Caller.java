package ru.orientir.rest;

import static ru.orientir.rest.Known.C23;
import static ru.orientir.rest.Known.D14;
import static ru.orientir.rest.Known.K13;
import static ru.orientir.rest.Known.LEAD;
import static ru.orientir.rest.Known.M1;
import static ru.orientir.rest.Known.M2;
import static ru.orientir.rest.Known.MIN;
import static ru.orientir.rest.Known.OP;
import static ru.orientir.rest.Known.S11;
import static ru.orientir.rest.Known.S12;
import static ru.orientir.rest.Known.S15;
import static ru.orientir.rest.Known.S31;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.orientir.auth.Role;

/** Who asks: one account of each role, and nobody. What each may see is written down from domain § 1, not calculated. */
enum Caller {
    COORDINATOR(MIN, C23, null, null) {
        @Override
        Set<Known> content() {
            return EnumSet.allOf(Known.class);
        }
    },
    OPERATOR(OP, null, LEAD, MIN) {
        @Override
        Set<Known> content() {
            return EnumSet.allOf(Known.class);
        }
    },
    LEAD_COORDINATOR(LEAD, null, OP, MIN) {
        @Override
        Set<Known> content() {
            return EnumSet.allOf(Known.class);
        }
    },
    /** Supervises five, one of which counts elsewhere. */
    MUNICIPALITY(M1, S12, M2, MIN) {
        @Override
        Set<Known> content() {
            return EnumSet.of(M1, S11, S12, K13, D14, S15);
        }

        @Override
        Set<Known> names() {
            // Its own supervisor, and where the one counts.
            return EnumSet.of(M1, S11, S12, K13, D14, S15, MIN, Known.M4);
        }
    },
    ORGANISATION(S11, null, S12, M1) {
        @Override
        Set<Known> content() {
            return EnumSet.of(S11);
        }

        @Override
        Set<Known> names() {
            return EnumSet.of(S11, M1);
        }
    },
    /** Belongs to a municipality, which gives no right to its forms. */
    ADMINISTRATOR(M1, S12, M2, MIN) {
        @Override
        Set<Known> content() {
            return EnumSet.noneOf(Known.class);
        }

        @Override
        Set<Known> names() {
            return EnumSet.of(M1, MIN);
        }
    },
    NOBODY(M1, S12, M2, MIN) {
        @Override
        Set<Known> content() {
            return EnumSet.noneOf(Known.class);
        }
    };

    private final Known own;
    private final Known subordinate;
    private final Known sibling;
    private final Known parent;

    Caller(Known own, Known subordinate, Known sibling, Known parent) {
        this.own = own;
        this.subordinate = subordinate;
        this.sibling = sibling;
        this.parent = parent;
    }

    /** Whose answers the account may see. */
    abstract Set<Known> content();

    /** Whose codes and names the account may meet: also those of whom it stands under. */
    Set<Known> names() {
        return content();
    }

    Known own() {
        return own;
    }

    /** The organisation that stands so to the account's; none where there is no such one. */
    Optional<Known> at(Reach reach) {
        return Optional.ofNullable(
                switch (reach) {
                    case OWN -> own;
                    case SUBORDINATE -> subordinate;
                    case SIBLING -> sibling;
                    case PARENT -> parent;
                    case OTHER -> S31;
                });
    }

    Optional<Role> role() {
        return this == NOBODY ? Optional.empty() : Optional.of(Role.valueOf(name()));
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How an organisation stands to the account's own; the other one is in a municipality that is not the account's. */
    enum Reach {
        OWN,
        SUBORDINATE,
        SIBLING,
        PARENT,
        OTHER
    }
}
