package ru.orientir.portal;

/**
 * An account of the portal: an organisation plus a role, never a person.
 *
 * @param role the code of a role
 * @param organisation the code of its organisation
 */
public record Account(String login, String role, String organisation) {}
