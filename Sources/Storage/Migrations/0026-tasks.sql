-- What somebody else does in a case than its owner.
CREATE TABLE tasks (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    asker_id TEXT NOT NULL,
    -- None: back with the owner of the case.
    helper_id TEXT,
    -- What is to be done, and what was found or why not.
    words TEXT,
    answer TEXT,
    asked_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL CHECK (due_ms > asked_ms),
    outcome TEXT CHECK (outcome IN ('done', 'declined', 'closed')),
    -- None where the case ended before.
    settler_id TEXT,
    settled_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, asker_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, helper_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, settler_id) REFERENCES members (organization_id, id),
    CHECK ((outcome IS NULL) = (settled_ms IS NULL)),
    CHECK (COALESCE(outcome IN ('done', 'declined'), 1 = 0) = (settler_id IS NOT NULL))
){{strict}};
CREATE INDEX tasks_by_case ON tasks (organization_id, case_id, asked_ms, id);
CREATE INDEX tasks_waiting ON tasks (organization_id, helper_id, due_ms, id) WHERE settled_ms IS NULL;
-- Those that are back with the owner.
CREATE INDEX tasks_returned ON tasks (organization_id, case_id) WHERE settled_ms IS NULL AND helper_id IS NULL;

-- What the first contact took of the open time of its owner's calendar; not known of the first ones.
ALTER TABLE cases ADD COLUMN contacted_open_ms BIGINT CHECK (contacted_open_ms >= 0);
ALTER TABLE case_facts ADD COLUMN contacted_open_ms BIGINT CHECK (contacted_open_ms >= 0);
ALTER TABLE merge_cases ADD COLUMN contacted_open_ms BIGINT CHECK (contacted_open_ms >= 0);

-- By what data of a time zone clocks are dated: SHA-256, in hexadecimal.
CREATE TABLE zone_digests (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    zone TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (organization_id, zone)
){{strict}};

-- Members are told of tasks too.
DROP INDEX notices_by_case;
DROP INDEX notices_unread;
DROP INDEX notices_read;
DROP INDEX notices_to_forget;
ALTER TABLE notices RENAME TO notices_before;
CREATE TABLE notices (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assigned', 'parked', 'backing', 'half', 'late', 'breached', 'reopened', 'scored_early',
        'corrected', 'mentioned', 'imported', 'approval_asked', 'approved', 'declined', 'task_asked', 'task_done',
        'task_declined', 'task_returned')),
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
INSERT INTO notices (organization_id, member_id, key, kind, case_id, clock, actor_id, cases, at_ms, shown_ms, read_ms)
SELECT organization_id, member_id, key, kind, case_id, clock, actor_id, cases, at_ms, shown_ms, read_ms
FROM notices_before;
DROP TABLE notices_before;
CREATE INDEX notices_by_case ON notices (organization_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX notices_unread ON notices (organization_id, member_id, shown_ms, key) WHERE read_ms IS NULL;
CREATE INDEX notices_read ON notices (organization_id, member_id, shown_ms, key) WHERE read_ms IS NOT NULL;
CREATE INDEX notices_to_forget ON notices (read_ms) WHERE read_ms IS NOT NULL;

-- Tasks go over with the case that somebody else's turned out to be.
ALTER TABLE merge_rows RENAME TO merge_rows_before;
CREATE TABLE merge_rows (
    organization_id BIGINT NOT NULL,
    merge_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('signal', 'case', 'behaviour', 'customer', 'joined', 'promise', 'task')),
    row_id TEXT NOT NULL,
    case_id TEXT,
    PRIMARY KEY (organization_id, merge_id, kind, row_id),
    FOREIGN KEY (organization_id, merge_id) REFERENCES merges (organization_id, id)
){{strict}};
INSERT INTO merge_rows (organization_id, merge_id, kind, row_id, case_id)
SELECT organization_id, merge_id, kind, row_id, case_id FROM merge_rows_before;
DROP TABLE merge_rows_before;
