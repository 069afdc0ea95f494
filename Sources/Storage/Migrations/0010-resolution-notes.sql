-- What customers were told once a remedy had reached them; the latest of a case counts.
CREATE TABLE resolution_notes (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    written_ms BIGINT NOT NULL,
    fixed TEXT,
    why TEXT,
    effect TEXT,
    next_step TEXT,
    talk_day BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE INDEX resolution_notes_by_case ON resolution_notes (organization_id, case_id, written_ms);
