package ru.orientir.auth;

/** Everything that can be permitted or denied. */
public enum Action {
    REGISTRY_READ("registry:read"),
    REGISTRY_IMPORT("registry:import"),
    METHODOLOGY_READ("methodology:read"),
    METHODOLOGY_WRITE("methodology:write"),
    METHODOLOGY_PUBLISH("methodology:publish"),
    CAMPAIGN_READ("campaign:read"),
    CAMPAIGN_WRITE("campaign:write"),
    CAMPAIGN_PUBLISH("campaign:publish"),
    REFERENCE_WRITE("reference:write"),
    ANSWERS_LOAD("answers:load"),
    SUBMISSION_READ("submission:read"),
    /** Filling, submitting and recalling one's own form. */
    SUBMISSION_WRITE("submission:write"),
    /** Accepting and returning: the supervisor's, never of one's own form. */
    SUBMISSION_REVIEW("submission:review"),
    SUBMISSION_REOPEN("submission:reopen"),
    EDITION_COMPUTE("edition:compute"),
    EDITION_PUBLISH("edition:publish"),
    /** Of editions that are not published: the results of the organisations and territories in scope. */
    EDITION_READ_UNPUBLISHED("edition:read-unpublished"),
    /** Results of an organisation, or of the territory with this code. */
    RESULT_READ("result:read"),
    /** Live results of the organisations and territories in scope. */
    RESULT_READ_UNPUBLISHED("result:read-unpublished"),
    MODULE_SWITCH("module:switch"),
    /** Everything that the database holds, into a file on the server. */
    DATABASE_BACKUP("database:backup");

    private final String permission;

    Action(String permission) {
        this.permission = permission;
    }

    /** {@code domain:verb}, as a wildcard permission names it. */
    public String permission() {
        return permission;
    }
}
