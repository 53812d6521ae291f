--liquibase formatted sql

-- Append-only: who moved a version of a methodology, when, and with which reason. Of before this table only the audit log tells.
--changeset orientir:methodology_move
CREATE TABLE IF NOT EXISTS methodology_move (
    id           ${word} NOT NULL,
    version      ${word} NOT NULL,
    n            INTEGER NOT NULL,
    at           ${instant} NOT NULL,
    account      ${word} NOT NULL,
    state_before ${word},
    state_after  ${word} NOT NULL,
    reason       ${text},
    CONSTRAINT methodology_move_pk PRIMARY KEY (id, version, n),
    CONSTRAINT methodology_move_methodology_fk FOREIGN KEY (id, version) REFERENCES methodology (id, version)
);
