-- Where figures put a case, as it was at T0; of cases that were there before, as their account is now.
ALTER TABLE cases ADD COLUMN location TEXT;
ALTER TABLE cases ADD COLUMN value_tier TEXT CHECK (value_tier IN ('low', 'middle', 'high'));
-- The owner's at the first touch, before that their team at T0.
ALTER TABLE cases ADD COLUMN team_id TEXT;
ALTER TABLE merge_cases ADD COLUMN team_id TEXT;
-- The last cause found in round 1, by which figures slice.
ALTER TABLE cases ADD COLUMN first_cause TEXT;
ALTER TABLE merge_cases ADD COLUMN first_cause TEXT;
UPDATE cases SET first_cause = (SELECT d.cause FROM diagnoses d WHERE d.organization_id = cases.organization_id
    AND d.case_id = cases.id AND d.round = 1 ORDER BY d.made_ms DESC, d.id DESC LIMIT 1);
UPDATE merge_cases SET first_cause = (SELECT c.first_cause FROM cases c
    WHERE c.organization_id = merge_cases.organization_id AND c.id = merge_cases.case_id);
UPDATE case_facts SET cause = (SELECT c.first_cause FROM cases c
    WHERE c.organization_id = case_facts.organization_id AND c.id = case_facts.case_id);
ALTER TABLE case_facts ADD COLUMN location TEXT;
ALTER TABLE case_facts ADD COLUMN value_tier TEXT;
ALTER TABLE case_facts ADD COLUMN team_id TEXT;
UPDATE cases SET location = (SELECT a.location FROM accounts a
        WHERE a.organization_id = cases.organization_id AND a.id = cases.account_id),
    team_id = (SELECT MIN(x.team_id) FROM team_members x
        WHERE x.organization_id = cases.organization_id AND x.member_id = cases.owner_id);
UPDATE merge_cases SET team_id = (SELECT c.team_id FROM cases c
    WHERE c.organization_id = merge_cases.organization_id AND c.id = merge_cases.case_id);
UPDATE case_facts SET location = (SELECT c.location FROM cases c
        WHERE c.organization_id = case_facts.organization_id AND c.id = case_facts.case_id),
    team_id = (SELECT c.team_id FROM cases c
        WHERE c.organization_id = case_facts.organization_id AND c.id = case_facts.case_id);

-- From which annual revenue on an account is of middle and of high value; both or neither.
ALTER TABLE organizations ADD COLUMN middle_value_minor BIGINT;
ALTER TABLE organizations ADD COLUMN high_value_minor BIGINT;

-- Made up to show the product.
ALTER TABLE organizations ADD COLUMN is_demo BIGINT NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1));

-- Structural changes that remove a cause, and the cases that they answer.
CREATE TABLE fixes (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    cause TEXT NOT NULL,
    touchpoint TEXT,
    recorded_ms BIGINT NOT NULL,
    shipped_ms BIGINT,
    verdict TEXT CHECK (verdict IN ('verified', 'ineffective')),
    judged_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    CHECK ((verdict IS NULL) = (judged_ms IS NULL)),
    CHECK (verdict IS NULL OR shipped_ms IS NOT NULL)
){{strict}};
CREATE TABLE fix_cases (
    organization_id BIGINT NOT NULL,
    fix_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    linked_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, fix_id, case_id),
    FOREIGN KEY (organization_id, fix_id) REFERENCES fixes (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE INDEX fix_cases_by_case ON fix_cases (organization_id, case_id);
