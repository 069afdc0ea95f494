-- A source's own scale (lowest, highest, detractor up to, promoter from), where it is not the measure's; and when the first
-- score of a signal was received, where a later one has replaced it.
ALTER TABLE signals ADD COLUMN scale TEXT;
ALTER TABLE signals ADD COLUMN first_scored_ms BIGINT;

-- Who a known customer was before an import said otherwise, so that it can be taken back.
CREATE TABLE import_changes (
    organization_id BIGINT NOT NULL,
    import_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    key TEXT NOT NULL,
    account_id TEXT,
    name TEXT,
    email TEXT,
    phone TEXT,
    PRIMARY KEY (organization_id, import_id, customer_id),
    FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id)
){{strict}};
