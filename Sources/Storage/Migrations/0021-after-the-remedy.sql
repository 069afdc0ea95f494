-- When a mail came back that had never arrived; within 72 hours, or it did arrive.
ALTER TABLE touches ADD COLUMN bounced_ms BIGINT
    CHECK (bounced_ms IS NULL OR (kind = 'mail_sent' AND bounced_ms BETWEEN made_ms AND made_ms + 259200000));

-- Check-ins have clocks too. Those that run are of deliveries from now on.
ALTER TABLE clocks RENAME TO clocks_before;
CREATE TABLE clocks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note', 'promise',
        'waiting', 'replacement', 'diagnosis', 'check_in')),
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
SELECT organization_id, case_id, clock, generation, start_ms, limit_ms, due_ms, half_ms, late_ms, warned, notice_ms,
    stopped_ms, breached_ms, noticed_ms, subject_id
FROM clocks_before;
DROP TABLE clocks_before;
CREATE INDEX clocks_to_notice ON clocks (notice_ms) WHERE notice_ms IS NOT NULL;

-- When the customer first said in round 1 that it is all right now.
ALTER TABLE cases ADD COLUMN confirmed_ms BIGINT;
ALTER TABLE case_facts ADD COLUMN confirmed_ms BIGINT;
ALTER TABLE merge_cases ADD COLUMN confirmed_ms BIGINT;
