--liquibase formatted sql

--changeset orientir:methodology
CREATE TABLE IF NOT EXISTS methodology (
    id      ${word} NOT NULL,
    version ${word} NOT NULL,
    state   ${word} NOT NULL,
    pack    ${text} NOT NULL,
    hash    ${word} NOT NULL,
    at      ${instant} NOT NULL,
    CONSTRAINT methodology_pk PRIMARY KEY (id, version)
);

--changeset orientir:campaign_id
CREATE SEQUENCE IF NOT EXISTS campaign_id;

--changeset orientir:campaign
CREATE TABLE IF NOT EXISTS campaign (
    id                  BIGINT NOT NULL,
    title               ${text} NOT NULL,
    methodology         ${word} NOT NULL,
    methodology_version ${word} NOT NULL,
    period              ${word} NOT NULL,
    target_year         INTEGER NOT NULL,
    basis               ${text} NOT NULL,
    entry_from          DATE NOT NULL,
    entry_to            DATE NOT NULL,
    stage               ${word} NOT NULL,
    review              BOOLEAN NOT NULL,
    rankings            BOOLEAN NOT NULL,
    archive             BOOLEAN NOT NULL,
    owner               ${text},
    recipient           ${text},
    roster_rule         ${text} NOT NULL,
    version             INTEGER NOT NULL,
    CONSTRAINT campaign_pk PRIMARY KEY (id)
);

--changeset orientir:roster_territory
CREATE TABLE IF NOT EXISTS roster_territory (
    campaign BIGINT NOT NULL,
    code     ${word} NOT NULL,
    name     ${text} NOT NULL,
    parent   ${word},
    CONSTRAINT roster_territory_pk PRIMARY KEY (campaign, code),
    CONSTRAINT roster_territory_campaign_fk FOREIGN KEY (campaign) REFERENCES campaign (id)
);

--changeset orientir:roster
CREATE TABLE IF NOT EXISTS roster (
    campaign         BIGINT NOT NULL,
    organisation     ${word} NOT NULL,
    name             ${text} NOT NULL,
    kind             ${word} NOT NULL,
    territory        ${word} NOT NULL,
    supervisor       ${word} NOT NULL,
    extension        ${instant},
    extension_reason ${text},
    CONSTRAINT roster_pk PRIMARY KEY (campaign, organisation),
    CONSTRAINT roster_territory_fk FOREIGN KEY (campaign, territory) REFERENCES roster_territory (campaign, code)
);

--changeset orientir:roster_organisation
CREATE INDEX IF NOT EXISTS roster_organisation ON roster (organisation);

--changeset orientir:submission_id
CREATE SEQUENCE IF NOT EXISTS submission_id;

-- The territory stands here too, so that progress is counted from one index without the roster.
--changeset orientir:submission
CREATE TABLE IF NOT EXISTS submission (
    id           BIGINT NOT NULL,
    campaign     BIGINT NOT NULL,
    organisation ${word} NOT NULL,
    territory    ${word} NOT NULL,
    status       ${word} NOT NULL,
    revision     INTEGER NOT NULL,
    counted      INTEGER,
    fallback     INTEGER,
    submitted_at ${instant},
    late         BOOLEAN NOT NULL,
    CONSTRAINT submission_pk PRIMARY KEY (id),
    CONSTRAINT submission_place UNIQUE (campaign, organisation),
    CONSTRAINT submission_roster_fk FOREIGN KEY (campaign, organisation) REFERENCES roster (campaign, organisation)
) ${updated_often};

--changeset orientir:submission_status
CREATE INDEX IF NOT EXISTS submission_status ON submission (campaign, territory, status, late);

-- Append-only. The document is the whole form; the submission's present content is that of its last revision.
--changeset orientir:revision
CREATE TABLE IF NOT EXISTS revision (
    submission BIGINT NOT NULL,
    n          INTEGER NOT NULL,
    at         ${instant} NOT NULL,
    account    ${word} NOT NULL,
    cause      ${word} NOT NULL,
    status     ${word} NOT NULL,
    changed    ${text} NOT NULL,
    document   ${text} NOT NULL,
    CONSTRAINT revision_pk PRIMARY KEY (submission, n),
    CONSTRAINT revision_submission_fk FOREIGN KEY (submission) REFERENCES submission (id)
);

-- Append-only, so that an edition can name what it was calculated from; the highest n is in force.
--changeset orientir:reference_value
CREATE TABLE IF NOT EXISTS reference_value (
    campaign     BIGINT NOT NULL,
    organisation ${word} NOT NULL,
    n            INTEGER NOT NULL,
    document     ${text} NOT NULL,
    CONSTRAINT reference_value_pk PRIMARY KEY (campaign, organisation, n),
    CONSTRAINT reference_value_campaign_fk FOREIGN KEY (campaign) REFERENCES campaign (id)
);
