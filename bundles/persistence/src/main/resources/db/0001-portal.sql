--liquibase formatted sql

--changeset orientir:organisation_version
CREATE TABLE IF NOT EXISTS organisation_version (
    code       ${word} NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE,
    name       ${text} NOT NULL,
    short_name ${text} NOT NULL,
    kind       ${word} NOT NULL,
    territory  ${word} NOT NULL,
    supervisor ${word} NOT NULL,
    successors ${text} NOT NULL,
    CONSTRAINT organisation_version_pk PRIMARY KEY (code, valid_from)
);

--changeset orientir:registry_state
CREATE TABLE IF NOT EXISTS registry_state (
    id    INTEGER NOT NULL,
    state BIGINT NOT NULL,
    CONSTRAINT registry_state_pk PRIMARY KEY (id)
);

--changeset orientir:registry_state-row
INSERT INTO registry_state (id, state) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM registry_state WHERE id = 1);

--changeset orientir:account
CREATE TABLE IF NOT EXISTS account (
    login         ${word} NOT NULL,
    role          ${word} NOT NULL,
    organisation  ${word} NOT NULL,
    password_hash ${text} NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (login)
);

--changeset orientir:portal_session
CREATE TABLE IF NOT EXISTS portal_session (
    token_hash ${word} NOT NULL,
    login      ${word} NOT NULL,
    ends       ${instant} NOT NULL,
    CONSTRAINT portal_session_pk PRIMARY KEY (token_hash),
    CONSTRAINT portal_session_account_fk FOREIGN KEY (login) REFERENCES account (login)
);

--changeset orientir:portal_session_ends
CREATE INDEX IF NOT EXISTS portal_session_ends ON portal_session (ends);

--changeset orientir:audit_id
CREATE SEQUENCE IF NOT EXISTS audit_id;

--changeset orientir:audit
CREATE TABLE IF NOT EXISTS audit (
    id           BIGINT NOT NULL,
    at           ${instant} NOT NULL,
    account      ${word} NOT NULL,
    action       ${word} NOT NULL,
    object       ${text} NOT NULL,
    value_before ${text},
    value_after  ${text},
    result       ${word} NOT NULL,
    CONSTRAINT audit_pk PRIMARY KEY (id)
);

--changeset orientir:idempotency
CREATE TABLE IF NOT EXISTS idempotency (
    account   ${word} NOT NULL,
    request_key ${word} NOT NULL,
    path      ${text} NOT NULL,
    body_hash ${word} NOT NULL,
    answer    ${text} NOT NULL,
    expires   ${instant} NOT NULL,
    CONSTRAINT idempotency_pk PRIMARY KEY (account, request_key)
);

--changeset orientir:idempotency_expires
CREATE INDEX IF NOT EXISTS idempotency_expires ON idempotency (expires);
