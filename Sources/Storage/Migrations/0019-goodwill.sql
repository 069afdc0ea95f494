-- The most that may be given, by role, severity and value of the account, as somebody put it forward and somebody else
-- approved it. One is in force, one waits.
CREATE TABLE goodwill_tables (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    proposer_id TEXT NOT NULL,
    proposed_ms BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'in_force', 'declined', 'replaced')),
    -- None where a later one took its place before anybody decided.
    decider_id TEXT,
    decided_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, proposer_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, decider_id) REFERENCES members (organization_id, id),
    CHECK ((state = 'pending') = (decided_ms IS NULL)),
    CHECK (decider_id IS NOT NULL OR state IN ('pending', 'replaced')),
    CHECK (decider_id <> proposer_id)
){{strict}};
CREATE UNIQUE INDEX goodwill_tables_pending ON goodwill_tables (organization_id) WHERE state = 'pending';
CREATE UNIQUE INDEX goodwill_tables_in_force ON goodwill_tables (organization_id) WHERE state = 'in_force';
CREATE TABLE goodwill_amounts (
    organization_id BIGINT NOT NULL,
    table_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'programme_lead', 'owner', 'finance_approver')),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'normal', 'high', 'critical')),
    -- Empty: what the account is worth is not known.
    tier TEXT NOT NULL CHECK (tier IN ('', 'low', 'middle', 'high')),
    most_minor BIGINT NOT NULL CHECK (most_minor >= 0),
    PRIMARY KEY (organization_id, table_id, role, severity, tier),
    FOREIGN KEY (organization_id, table_id) REFERENCES goodwill_tables (organization_id, id)
){{strict}};

-- What a team may spend on remedies in a month.
CREATE TABLE team_budgets (
    organization_id BIGINT NOT NULL,
    team_id TEXT NOT NULL,
    monthly_minor BIGINT NOT NULL CHECK (monthly_minor >= 0),
    PRIMARY KEY (organization_id, team_id),
    FOREIGN KEY (organization_id, team_id) REFERENCES teams (organization_id, id) ON DELETE CASCADE
){{strict}};
-- What it has spent, counted whether it has a budget or not; what a team spent that is no more stays. January 1970 is
-- month 0.
CREATE TABLE team_months (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    team_id TEXT NOT NULL,
    month BIGINT NOT NULL,
    spent_minor BIGINT NOT NULL CHECK (spent_minor >= 0),
    PRIMARY KEY (organization_id, team_id, month)
){{strict}};

-- Who said that it may be given; none where whoever chose it may give so much.
ALTER TABLE remedies ADD COLUMN approver_id TEXT;
-- What whoever chose it could give by themselves then; not known of the first ones.
ALTER TABLE remedies ADD COLUMN limit_minor BIGINT;
-- Money beside the remedy of the cause.
ALTER TABLE remedies ADD COLUMN is_goodwill BIGINT NOT NULL DEFAULT 0 CHECK (is_goodwill IN (0, 1));
-- The team and the month that pay for it.
ALTER TABLE remedies ADD COLUMN team_id TEXT;
ALTER TABLE remedies ADD COLUMN month BIGINT;
-- It will not reach the customer: its cause was struck out, or the case ended before.
ALTER TABLE remedies ADD COLUMN taken_back_ms BIGINT;
UPDATE remedies SET taken_back_ms = (SELECT MIN(d.struck_ms) FROM diagnoses d
    WHERE d.organization_id = remedies.organization_id AND d.case_id = remedies.case_id AND d.round = remedies.round
        AND d.struck_ms >= remedies.chosen_ms)
WHERE delivered_ms IS NULL;
UPDATE remedies SET taken_back_ms = (SELECT c.ended_ms FROM cases c
    WHERE c.organization_id = remedies.organization_id AND c.id = remedies.case_id)
WHERE delivered_ms IS NULL AND taken_back_ms IS NULL;
UPDATE remedies SET is_goodwill = 1
WHERE kind IN ('refund', 'credit') AND EXISTS (SELECT 1 FROM diagnoses d
    WHERE d.organization_id = remedies.organization_id AND d.case_id = remedies.case_id
        AND d.made_ms <= remedies.chosen_ms AND d.cause <> 'failed_delivery'
        AND COALESCE(d.second_cause, '') <> 'failed_delivery'
        AND NOT EXISTS (SELECT 1 FROM diagnoses e
            WHERE e.organization_id = d.organization_id AND e.case_id = d.case_id
                AND e.made_ms <= remedies.chosen_ms AND e.made_ms > d.made_ms));

-- Whether a remedy may be given that is beyond what a member may give.
CREATE TABLE approvals (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    -- What happened to the case after this event may have made an end of it.
    event_number BIGINT NOT NULL,
    asker_id TEXT NOT NULL,
    approver_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT,
    cost_minor BIGINT NOT NULL CHECK (cost_minor >= 0),
    rationale TEXT,
    is_told BIGINT NOT NULL CHECK (is_told IN (0, 1)),
    -- By what it may be chosen though it does not fit, or before the diagnosis; the reason is words.
    exception TEXT CHECK (exception IN ('misfit', 'emergency')),
    exception_reason TEXT,
    asked_ms BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('approved', 'declined', 'replaced')),
    decider_id TEXT,
    decided_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, asker_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, approver_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, decider_id) REFERENCES members (organization_id, id),
    CHECK (approver_id <> asker_id),
    CHECK (outcome = 'replaced' OR decider_id <> asker_id),
    CHECK ((outcome IS NULL) = (decided_ms IS NULL)),
    CHECK ((outcome IS NULL) = (decider_id IS NULL))
){{strict}};
CREATE INDEX approvals_by_case ON approvals (organization_id, case_id, asked_ms, id);
CREATE UNIQUE INDEX approvals_undecided ON approvals (organization_id, case_id, asker_id) WHERE outcome IS NULL;

-- Members are told of approvals too.
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
        'corrected', 'mentioned', 'imported', 'approval_asked', 'approved', 'declined')),
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
