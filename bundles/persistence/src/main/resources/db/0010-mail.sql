--liquibase formatted sql

-- Official mailboxes, one for an organisation. Who brought them in stands in the audit log, by numbers only.
--changeset orientir:mail_address
CREATE TABLE IF NOT EXISTS mail_address (
    organisation ${word} NOT NULL,
    address      ${text} NOT NULL,
    CONSTRAINT mail_address_pk PRIMARY KEY (organisation)
);

-- One letter each: for another deadline it is another one.
--changeset orientir:reminder
CREATE TABLE IF NOT EXISTS reminder (
    campaign      BIGINT NOT NULL,
    organisation  ${word} NOT NULL,
    days          INTEGER NOT NULL,
    deadline      ${instant} NOT NULL,
    state         ${word} NOT NULL,
    attempts      INTEGER NOT NULL,
    next_attempt  ${instant} NOT NULL,
    claimed_until ${instant},
    at            ${instant} NOT NULL,
    CONSTRAINT reminder_pk PRIMARY KEY (campaign, organisation, days, deadline),
    CONSTRAINT reminder_roster_fk FOREIGN KEY (campaign, organisation) REFERENCES roster (campaign, organisation)
) ${updated_often};
