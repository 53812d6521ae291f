package ru.orientir.auth.shiro;

/** How far a permission reaches, seen from the organisation of the account. */
enum Reach {
    /** One's own organisation. */
    OWN,
    /** The organisations that one's own supervises today. */
    SUBORDINATE,
    OWN_AND_SUBORDINATE,
    /** Everything. Also for what belongs to no organisation, such as a methodology. */
    REGION
}
