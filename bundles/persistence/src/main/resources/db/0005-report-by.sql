--liquibase formatted sql

-- The last day for the report where the order sets one itself.
--changeset orientir:campaign_report_by
ALTER TABLE campaign ADD COLUMN IF NOT EXISTS report_by DATE;
