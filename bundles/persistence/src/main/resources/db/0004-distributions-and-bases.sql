--liquibase formatted sql

-- How many chose each option, as a document; absent where nothing is distributed.
--changeset orientir:result_row_distribution
ALTER TABLE result_row ADD COLUMN IF NOT EXISTS distribution ${text};

-- The editions of earlier campaigns that an edition was calculated beside: chosen once, so that a later one changes nothing.
--changeset orientir:edition_base
CREATE TABLE IF NOT EXISTS edition_base (
    campaign      BIGINT NOT NULL,
    edition       INTEGER NOT NULL,
    step          ${word} NOT NULL,
    base_campaign BIGINT NOT NULL,
    base_edition  INTEGER NOT NULL,
    CONSTRAINT edition_base_pk PRIMARY KEY (campaign, edition, step),
    CONSTRAINT edition_base_edition_fk FOREIGN KEY (campaign, edition) REFERENCES edition (campaign, n),
    CONSTRAINT edition_base_base_fk FOREIGN KEY (base_campaign, base_edition) REFERENCES edition (campaign, n)
);

-- Every view of a form asks for the campaign of the period before.
--changeset orientir:campaign_methodology_period
CREATE INDEX IF NOT EXISTS campaign_methodology_period ON campaign (methodology, period);
