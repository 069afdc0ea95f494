-- By which customers see how far their case is; whoever has the token may look. One of a case leads there, and none that was
-- withdrawn.
CREATE TABLE progress_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    withdrawn_ms BIGINT,
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX progress_links_standing ON progress_links (organization_id, case_id) WHERE withdrawn_ms IS NULL;
CREATE INDEX progress_links_by_case ON progress_links (organization_id, case_id);
