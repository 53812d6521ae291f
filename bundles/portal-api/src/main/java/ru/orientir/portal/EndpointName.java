package ru.orientir.portal;

/** What a module tells of a request that it answers, for those who count requests. */
public final class EndpointName {

    /** Of the request: the endpoint's template, a {@code String} such as {@code /campaigns/{id}}, never what fills it. */
    public static final String ATTRIBUTE = "ru.orientir.endpoint";

    private EndpointName() {}
}
