--liquibase formatted sql

-- One row for each module that was ever switched. Who did it stands in the audit log.
--changeset orientir:module_switch
CREATE TABLE IF NOT EXISTS module_switch (
    module  ${word} NOT NULL,
    enabled BOOLEAN NOT NULL,
    CONSTRAINT module_switch_pk PRIMARY KEY (module)
);
