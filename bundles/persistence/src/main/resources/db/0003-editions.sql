--liquibase formatted sql

--changeset orientir:edition
CREATE TABLE IF NOT EXISTS edition (
    campaign BIGINT NOT NULL,
    n        INTEGER NOT NULL,
    state    ${word} NOT NULL,
    hash     ${word} NOT NULL,
    at       ${instant} NOT NULL,
    CONSTRAINT edition_pk PRIMARY KEY (campaign, n),
    CONSTRAINT edition_campaign_fk FOREIGN KEY (campaign) REFERENCES campaign (id)
);

-- The snapshot: every place of the roster as it stood, with the revision and the reference values that counted.
--changeset orientir:edition_source
CREATE TABLE IF NOT EXISTS edition_source (
    campaign     BIGINT NOT NULL,
    edition      INTEGER NOT NULL,
    organisation ${word} NOT NULL,
    kind         ${word} NOT NULL,
    territory    ${word} NOT NULL,
    report       ${word} NOT NULL,
    submission   BIGINT NOT NULL,
    revision     INTEGER,
    reference    INTEGER,
    CONSTRAINT edition_source_pk PRIMARY KEY (campaign, edition, organisation),
    CONSTRAINT edition_source_edition_fk FOREIGN KEY (campaign, edition) REFERENCES edition (campaign, n)
);

-- All results of one organisation in one document.
--changeset orientir:result_document
CREATE TABLE IF NOT EXISTS result_document (
    campaign     BIGINT NOT NULL,
    edition      INTEGER NOT NULL,
    organisation ${word} NOT NULL,
    territory    ${word} NOT NULL,
    document     ${text} NOT NULL,
    CONSTRAINT result_document_pk PRIMARY KEY (campaign, edition, organisation),
    CONSTRAINT result_document_edition_fk FOREIGN KEY (campaign, edition) REFERENCES edition (campaign, n)
);

--changeset orientir:result_document_territory
CREATE INDEX IF NOT EXISTS result_document_territory ON result_document (campaign, edition, territory, organisation);

-- Results of territories, one by one, because people query them. Position is the methodology's order.
--changeset orientir:result_row
CREATE TABLE IF NOT EXISTS result_row (
    campaign         BIGINT NOT NULL,
    edition          INTEGER NOT NULL,
    tier             ${word} NOT NULL,
    territory        ${word} NOT NULL,
    position         INTEGER NOT NULL,
    indicator        ${word} NOT NULL,
    subject          ${word} NOT NULL,
    numerator        ${decimal},
    denominator      ${decimal},
    result_value     ${decimal},
    status           ${word} NOT NULL,
    reason           ${text} NOT NULL,
    target           ${decimal},
    deviation        ${decimal},
    attainment       ${decimal},
    points           ${decimal},
    weight           ${decimal},
    level            ${word},
    change           ${decimal},
    reported         INTEGER NOT NULL,
    expected         INTEGER NOT NULL,
    coverage_base    ${decimal},
    coverage_answers ${decimal},
    unreviewed       BOOLEAN NOT NULL,
    CONSTRAINT result_row_pk PRIMARY KEY (campaign, edition, tier, territory, position),
    CONSTRAINT result_row_edition_fk FOREIGN KEY (campaign, edition) REFERENCES edition (campaign, n)
);
