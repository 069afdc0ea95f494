-- How a remedy answers to the cause, and why where that needs a reason. Until now the first remedy had to fit the first
-- cause, and what joined it could be anything.
ALTER TABLE remedies ADD COLUMN fit TEXT NOT NULL DEFAULT 'first_cause'
    CHECK (fit IN ('first_cause', 'second_cause', 'beside', 'deviation', 'emergency'));
ALTER TABLE remedies ADD COLUMN fit_reason TEXT;
UPDATE remedies SET fit = 'beside' WHERE EXISTS (SELECT 1 FROM remedies e
    WHERE e.organization_id = remedies.organization_id AND e.case_id = remedies.case_id AND e.round = remedies.round
        AND (e.chosen_ms < remedies.chosen_ms OR (e.chosen_ms = remedies.chosen_ms AND e.id < remedies.id))
        AND NOT EXISTS (SELECT 1 FROM diagnoses d WHERE d.organization_id = e.organization_id AND d.case_id = e.case_id
            AND d.made_ms > e.chosen_ms AND d.made_ms <= remedies.chosen_ms));
-- Those that were not simply right are counted.
CREATE INDEX remedies_excepted ON remedies (organization_id, chosen_ms, fit) WHERE fit <> 'first_cause';

-- What was chosen before the diagnosis, of this round: kinds, apart by commas, and when they reached the customer.
ALTER TABLE cases ADD COLUMN emergency TEXT;
ALTER TABLE cases ADD COLUMN emergency_delivered_ms BIGINT
    CHECK (emergency_delivered_ms IS NULL OR emergency IS NOT NULL);
ALTER TABLE merge_cases ADD COLUMN emergency TEXT;
ALTER TABLE merge_cases ADD COLUMN emergency_delivered_ms BIGINT;

-- The diagnosis after an emergency has a clock and a limit, and check-ins after a delivery have clocks.
DROP INDEX clocks_to_notice;
ALTER TABLE clocks RENAME TO clocks_before;
CREATE TABLE clocks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note', 'diagnosis',
        'promise', 'waiting', 'replacement', 'check_in')),
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

ALTER TABLE clock_limits RENAME TO clock_limits_before;
CREATE TABLE clock_limits (
    organization_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('', 'low', 'normal', 'high', 'critical')),
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note', 'diagnosis')),
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    PRIMARY KEY (organization_id, position, severity, clock),
    FOREIGN KEY (organization_id, position) REFERENCES clock_rules (organization_id, position) ON DELETE CASCADE
){{strict}};
INSERT INTO clock_limits (organization_id, position, severity, clock, minutes)
SELECT organization_id, position, severity, clock, minutes FROM clock_limits_before;
INSERT INTO clock_limits (organization_id, position, severity, clock, minutes)
SELECT organization_id, position, '', 'diagnosis', 1440 FROM clock_rules;
DROP TABLE clock_limits_before;

-- The fixes of a case that others went on in are found by it.
CREATE INDEX cases_merged ON cases (organization_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
