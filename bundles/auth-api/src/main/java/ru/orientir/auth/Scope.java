package ru.orientir.auth;

import java.util.Set;

/** The organisations that an action is permitted for. */
public sealed interface Scope {

    boolean contains(String organisation);

    /** The whole region. */
    record Everything() implements Scope {
        @Override
        public boolean contains(String organisation) {
            return true;
        }
    }

    /** The organisations with these codes; an empty set permits nothing. */
    record Organisations(Set<String> codes) implements Scope {
        public Organisations {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean contains(String organisation) {
            return codes.contains(organisation);
        }
    }
}
