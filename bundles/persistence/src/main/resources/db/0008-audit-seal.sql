--liquibase formatted sql

-- One link for each sealed entry of the audit log, in the order of sealing. The hash reaches over the link before and all columns of the entry.
--changeset orientir:audit_seal
CREATE TABLE IF NOT EXISTS audit_seal (
    sequence BIGINT NOT NULL,
    entry    BIGINT NOT NULL,
    hash     ${word} NOT NULL,
    CONSTRAINT audit_seal_pk PRIMARY KEY (sequence),
    CONSTRAINT audit_seal_entry UNIQUE (entry)
);

-- Entries and links are only added. H2 knows triggers of compiled classes only, which it would not find in another bundle: there the chain tells.
--changeset orientir:audit_refuses dbms:postgresql splitStatements:false
CREATE OR REPLACE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation'; END $$;

--changeset orientir:audit_append_only dbms:postgresql splitStatements:false
CREATE OR REPLACE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses();

--changeset orientir:audit_seal_append_only dbms:postgresql splitStatements:false
CREATE OR REPLACE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses();
