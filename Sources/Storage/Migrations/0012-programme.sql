-- What a member spent on a contact; empty where nobody said.
ALTER TABLE touches ADD COLUMN minutes BIGINT CHECK (minutes BETWEEN 1 AND 1440);
-- The role of that member when it was made, by which an hour is priced.
ALTER TABLE touches ADD COLUMN role TEXT;
UPDATE touches SET role = (SELECT m.role FROM members m
    WHERE m.organization_id = touches.organization_id AND m.id = touches.member_id);

-- What the economics are worked out from: each from its day on, until a later one of the same key.
CREATE TABLE economic_inputs (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    key TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    -- Millionths: of one, of a year, or of the currency's larger unit.
    value_millionths BIGINT NOT NULL CHECK (value_millionths >= 0),
    low_millionths BIGINT CHECK (low_millionths <= value_millionths),
    high_millionths BIGINT CHECK (high_millionths >= value_millionths),
    source TEXT NOT NULL,
    member_id TEXT,
    set_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, key, from_day),
    CHECK ((low_millionths IS NULL) = (high_millionths IS NULL))
){{strict}};

-- Releases and policies, which stand on every trend.
CREATE TABLE marks (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('release', 'policy', 'playbook')),
    local_day BIGINT NOT NULL,
    title TEXT NOT NULL,
    member_id TEXT,
    recorded_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE INDEX marks_by_day ON marks (organization_id, local_day);

-- When a member first had the page of a case open.
CREATE TABLE case_views (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    first_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, case_id, member_id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};

-- What those who run the programme did, that figures cannot show: read the scorecard, looked the fixes through, had the
-- page of a month made.
CREATE TABLE programme_events (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    kind TEXT NOT NULL CHECK (kind IN ('scorecard_read', 'fixes_reviewed', 'month_reported')),
    local_day BIGINT NOT NULL,
    -- The first day of the month that was reported; else the day itself.
    subject_day BIGINT NOT NULL,
    member_id TEXT,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, kind, local_day, subject_day)
){{strict}};

-- The team's own answers, with what the data said that day.
CREATE TABLE assessments (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    member_id TEXT,
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE TABLE assessment_answers (
    organization_id BIGINT NOT NULL,
    assessment_id TEXT NOT NULL,
    statement TEXT NOT NULL,
    own BIGINT CHECK (own IN (0, 1)),
    measured BIGINT CHECK (measured IN (0, 1)),
    PRIMARY KEY (organization_id, assessment_id, statement),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE TABLE assessment_levels (
    organization_id BIGINT NOT NULL,
    assessment_id TEXT NOT NULL,
    capability TEXT NOT NULL,
    level BIGINT NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (organization_id, assessment_id, capability),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id) ON DELETE CASCADE
){{strict}};

-- Who answers for a capability, and what they do next.
CREATE TABLE capability_plans (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    capability TEXT NOT NULL,
    owner TEXT NOT NULL,
    next_step TEXT NOT NULL,
    due_day BIGINT,
    set_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, capability)
){{strict}};
