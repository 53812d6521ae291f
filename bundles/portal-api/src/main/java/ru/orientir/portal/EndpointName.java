package ru.orientir.portal;

/** What a module tells of a request that it answers, for those who count requests. */
public final class EndpointName {

    /**
     * Of the request: the endpoint's template beneath the web context, a {@code String} such as {@code /api/v1/campaigns/{id}}, never what fills it.
     * Requests without are counted for their context as a whole.
     */
    public static final String ATTRIBUTE = "ru.orientir.endpoint";

    private EndpointName() {}
}
