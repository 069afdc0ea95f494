-- What the inbox is sorted by: when the next clock of a case ends; the year 10000 where none runs.
ALTER TABLE cases ADD COLUMN next_due_ms BIGINT NOT NULL DEFAULT 253402300800000;
ALTER TABLE cases ADD COLUMN promise_due_ms BIGINT;
-- Out of the inbox until then.
ALTER TABLE cases ADD COLUMN snoozed_ms BIGINT;
ALTER TABLE cases ADD COLUMN hand_offs BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET next_due_ms = (SELECT k.due_ms FROM clocks k WHERE k.organization_id = cases.organization_id
        AND k.case_id = cases.id AND k.clock = 'first_touch' AND k.generation = 1)
    WHERE ended_ms IS NULL AND EXISTS (SELECT 1 FROM clocks k WHERE k.organization_id = cases.organization_id
        AND k.case_id = cases.id AND k.clock = 'first_touch' AND k.generation = 1 AND k.stopped_ms IS NULL);
-- Asked again 45 days after the delivery, at the latest 52 after the opening, never before 21 after the delivery.
UPDATE cases SET next_due_ms = CASE
        WHEN t0_ms + 4492800000 < remedied_ms + 1814400000 THEN remedied_ms + 1814400000
        WHEN t0_ms + 4492800000 < remedied_ms + 3888000000 THEN t0_ms + 4492800000
        ELSE remedied_ms + 3888000000 END
    WHERE ended_ms IS NULL AND stage = 'remedied' AND remedied_ms IS NOT NULL AND next_due_ms = 253402300800000;

DROP INDEX cases_open;
DROP INDEX cases_open_by_owner;
DROP INDEX cases_parked;
DROP INDEX cases_remedied;
CREATE INDEX cases_open_by_due ON cases (organization_id, next_due_ms, id) WHERE ended_ms IS NULL;
CREATE INDEX cases_open_by_owner_due ON cases (organization_id, owner_id, next_due_ms, id)
    WHERE ended_ms IS NULL;
CREATE INDEX cases_parked_by_due ON cases (organization_id, next_due_ms, id)
    WHERE ended_ms IS NULL AND is_parked = 1;
CREATE INDEX cases_snoozed ON cases (organization_id, snoozed_ms, id) WHERE snoozed_ms IS NOT NULL;
CREATE INDEX cases_remedied_by_due ON cases (organization_id, next_due_ms, id) WHERE stage = 'remedied';

CREATE TABLE promises (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    words TEXT,
    made_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,
    kept_ms BIGINT,
    -- The promise that took its place before it was due, and was told to the customer.
    moved_to_id TEXT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    CHECK (kept_ms IS NULL OR moved_to_id IS NULL)
){{strict}};
CREATE INDEX promises_by_case ON promises (organization_id, case_id, due_ms);

-- What members write to each other about a case; customers never read it.
CREATE TABLE notes (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    written_ms BIGINT NOT NULL,
    words TEXT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE INDEX notes_by_case ON notes (organization_id, case_id, written_ms);

CREATE TABLE mentions (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    read_ms BIGINT,
    PRIMARY KEY (organization_id, member_id, note_id),
    FOREIGN KEY (organization_id, note_id) REFERENCES notes (organization_id, id) ON DELETE CASCADE
){{strict}};

-- What somebody was writing when they left the page, by member and form.
CREATE TABLE drafts (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, member_id, form)
){{strict}};
