-- On which days after a delivery somebody is in touch, and after how many days the customer is asked again.
ALTER TABLE organizations ADD COLUMN first_check_in_day BIGINT NOT NULL DEFAULT 3 CHECK (first_check_in_day > 0);
ALTER TABLE organizations ADD COLUMN second_check_in_day BIGINT NOT NULL DEFAULT 14
    CHECK (second_check_in_day > first_check_in_day);
ALTER TABLE organizations ADD COLUMN asks_after_delivery_days BIGINT NOT NULL DEFAULT 45
    CHECK (asks_after_delivery_days BETWEEN 21 AND 90 AND asks_after_delivery_days > second_check_in_day);
ALTER TABLE organizations ADD COLUMN asks_after_opening_days BIGINT NOT NULL DEFAULT 52
    CHECK (asks_after_opening_days BETWEEN asks_after_delivery_days AND 90);

-- When the customer of a remedied case is asked again.
ALTER TABLE cases ADD COLUMN asks_ms BIGINT CHECK (asks_ms IS NULL OR stage = 'remedied');
UPDATE cases SET asks_ms = CASE WHEN t0_ms + 4492800000 < remedied_ms + 1814400000 THEN remedied_ms + 1814400000
        WHEN t0_ms + 4492800000 < remedied_ms + 3888000000 THEN t0_ms + 4492800000 ELSE remedied_ms + 3888000000 END
    WHERE stage = 'remedied';
ALTER TABLE merge_cases ADD COLUMN asks_ms BIGINT;
UPDATE merge_cases SET asks_ms = (SELECT CASE
        WHEN c.t0_ms + 4492800000 < merge_cases.remedied_ms + 1814400000 THEN merge_cases.remedied_ms + 1814400000
        WHEN c.t0_ms + 4492800000 < merge_cases.remedied_ms + 3888000000 THEN c.t0_ms + 4492800000
        ELSE merge_cases.remedied_ms + 3888000000 END
    FROM cases c WHERE c.organization_id = merge_cases.organization_id AND c.id = merge_cases.case_id)
    WHERE stage = 'remedied';

-- A cause that was struck out when its case was reopened may have been right: what came after is another incident.
ALTER TABLE diagnoses ADD COLUMN superseded_ms BIGINT CHECK (superseded_ms IS NULL OR struck_ms IS NOT NULL);
-- Why it is another incident than that of the round before.
ALTER TABLE diagnoses ADD COLUMN incident_reason TEXT;
CREATE INDEX diagnoses_struck ON diagnoses (organization_id, struck_ms, case_id) WHERE struck_ms IS NOT NULL;

-- How the customer is led back in once the remedy was delivered: one to a line.
ALTER TABLE playbook_versions ADD COLUMN reonboarding TEXT NOT NULL DEFAULT '';
-- Each that was done, or left out with a reason.
CREATE TABLE reonboarding_steps (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round > 0),
    step BIGINT NOT NULL CHECK (step > 0),
    member_id TEXT NOT NULL,
    marked_ms BIGINT NOT NULL,
    is_skipped BIGINT NOT NULL CHECK (is_skipped IN (0, 1)),
    reason TEXT,
    PRIMARY KEY (organization_id, case_id, round, step),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    CHECK (reason IS NULL OR is_skipped = 1)
){{strict}};

-- Leading the customer back in has a clock, and so has the time in which they try the fix.
DROP INDEX clocks_to_notice;
ALTER TABLE clocks RENAME TO clocks_before;
CREATE TABLE clocks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note', 'diagnosis',
        'promise', 'waiting', 'replacement', 'check_in', 'reonboarding', 'trial')),
    generation BIGINT NOT NULL,
    start_ms BIGINT NOT NULL,
    limit_ms BIGINT NOT NULL CHECK (limit_ms >= 0),
    due_ms BIGINT NOT NULL,
    half_ms BIGINT NOT NULL,
    late_ms BIGINT NOT NULL,
    warned BIGINT NOT NULL DEFAULT 0 CHECK (warned BETWEEN 0 AND 2),
    -- The next warning or the due instant; none once it was stopped or stamped, or while it is paused.
    notice_ms BIGINT,
    stopped_ms BIGINT,
    breached_ms BIGINT,
    noticed_ms BIGINT,
    subject_id TEXT,
    PRIMARY KEY (organization_id, case_id, clock, generation),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    CHECK (breached_ms IS NULL OR breached_ms = due_ms),
    CHECK (notice_ms IS NULL OR (stopped_ms IS NULL AND breached_ms IS NULL))
){{strict}};
INSERT INTO clocks (organization_id, case_id, clock, generation, start_ms, limit_ms, due_ms, half_ms, late_ms, warned,
    notice_ms, stopped_ms, breached_ms, noticed_ms, subject_id)
SELECT organization_id, case_id, clock, generation, start_ms, limit_ms, due_ms, half_ms, late_ms, warned,
    notice_ms, stopped_ms, breached_ms, noticed_ms, subject_id
FROM clocks_before;
DROP TABLE clocks_before;
CREATE INDEX clocks_to_notice ON clocks (notice_ms) WHERE notice_ms IS NOT NULL;
