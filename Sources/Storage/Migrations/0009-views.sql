-- What a member asks the inbox for again and again: the query of its address, under a name of their own.
CREATE TABLE views (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    PRIMARY KEY (organization_id, member_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX views_by_name ON views (organization_id, member_id, name);

-- Jobs that are due at one instant are claimed in one order.
DROP INDEX jobs_waiting;
CREATE INDEX jobs_waiting ON jobs (run_ms, id) WHERE dead_because IS NULL;
