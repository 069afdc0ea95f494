-- What members are told in the app; each thing once, by its key.
CREATE TABLE notices (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assigned', 'parked', 'backing', 'half', 'late', 'breached', 'reopened', 'scored_early',
        'corrected', 'mentioned', 'imported')),
    -- None where it is about several.
    case_id TEXT,
    clock TEXT,
    actor_id TEXT,
    cases BIGINT NOT NULL CHECK (cases > 0),
    at_ms BIGINT NOT NULL,
    -- Shown from then on: quiet hours are over.
    shown_ms BIGINT NOT NULL,
    read_ms BIGINT,
    PRIMARY KEY (organization_id, member_id, key),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    CHECK ((case_id IS NULL) = (kind = 'imported')),
    CHECK ((clock IS NULL) = (kind NOT IN ('half', 'late', 'breached')))
){{strict}};
CREATE INDEX notices_by_case ON notices (organization_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX notices_unread ON notices (organization_id, member_id, shown_ms, key) WHERE read_ms IS NULL;
CREATE INDEX notices_read ON notices (organization_id, member_id, shown_ms, key) WHERE read_ms IS NOT NULL;
CREATE INDEX notices_to_forget ON notices (read_ms) WHERE read_ms IS NOT NULL;
-- Who was called by name and has not looked yet.
INSERT INTO notices (organization_id, member_id, key, kind, case_id, actor_id, cases, at_ms, shown_ms)
SELECT x.organization_id, x.member_id, 'mentioned.' || x.note_id, 'mentioned', n.case_id, n.member_id, 1, n.written_ms,
    n.written_ms
FROM mentions x JOIN notes n ON n.organization_id = x.organization_id AND n.id = x.note_id
WHERE x.read_ms IS NULL;
