--liquibase formatted sql

-- What an account was issued by (S0 Регл. 5.3); absent for the first account, for those of a demo and of a provider, and of before.
--changeset orientir:account_order_number
ALTER TABLE account ADD COLUMN IF NOT EXISTS order_number ${text};

--changeset orientir:account_order_date
ALTER TABLE account ADD COLUMN IF NOT EXISTS order_date DATE;

--changeset orientir:account_order_hash
ALTER TABLE account ADD COLUMN IF NOT EXISTS order_hash ${word};

--changeset orientir:account_issued_at
ALTER TABLE account ADD COLUMN IF NOT EXISTS issued_at ${instant};

-- Absent while the account is open.
--changeset orientir:account_closed_at
ALTER TABLE account ADD COLUMN IF NOT EXISTS closed_at ${instant};

--changeset orientir:account_closed_reason
ALTER TABLE account ADD COLUMN IF NOT EXISTS closed_reason ${text};

-- When a request was last noted, some minutes late; absent for a session of before.
--changeset orientir:portal_session_seen
ALTER TABLE portal_session ADD COLUMN IF NOT EXISTS seen ${instant};

-- Login and address as hashes, since what was typed as a login may be a password; the empty address stands for all.
--changeset orientir:login_attempt
CREATE TABLE IF NOT EXISTS login_attempt (
    login        ${word} NOT NULL,
    address      ${word} NOT NULL,
    failures     INTEGER NOT NULL,
    at           ${instant} NOT NULL,
    locked_until ${instant},
    succeeded    ${instant},
    CONSTRAINT login_attempt_pk PRIMARY KEY (login, address)
);

--changeset orientir:login_attempt_at
CREATE INDEX IF NOT EXISTS login_attempt_at ON login_attempt (at);
