-- Every clock of a case: when it is due, when something is to be noticed of it next, what was.
DROP INDEX clocks_running;
ALTER TABLE clocks RENAME TO first_touch_clocks;
CREATE TABLE clocks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note', 'promise',
        'waiting', 'replacement')),
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
    notice_ms, stopped_ms, breached_ms, noticed_ms)
SELECT organization_id, case_id, clock, generation, start_ms, due_ms - start_ms, due_ms,
    start_ms + (due_ms - start_ms) / 2, start_ms + (due_ms - start_ms) * 4 / 5, 2,
    CASE WHEN stopped_ms IS NULL AND breached_ms IS NULL THEN due_ms END, stopped_ms, breached_ms, noticed_ms
FROM first_touch_clocks;
DROP TABLE first_touch_clocks;
CREATE INDEX clocks_to_notice ON clocks (notice_ms) WHERE notice_ms IS NOT NULL;

ALTER TABLE cases ADD COLUMN severity TEXT NOT NULL DEFAULT 'normal'
    CHECK (severity IN ('low', 'normal', 'high', 'critical'));
-- What adds up to it: factors and points.
ALTER TABLE cases ADD COLUMN severity_sum TEXT;
-- All clocks but the first touch, as they stand; each has its row in `clocks` too.
ALTER TABLE cases ADD COLUMN clocks TEXT;
ALTER TABLE merge_cases ADD COLUMN clocks TEXT;

-- Openings of a week: seven, Monday first, apart by ';', each "540-1020" in minutes since midnight, apart by ','.
CREATE TABLE calendars (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    week TEXT NOT NULL,
    is_usual BIGINT NOT NULL CHECK (is_usual IN (0, 1)),
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX calendars_usual ON calendars (organization_id) WHERE is_usual = 1;
CREATE UNIQUE INDEX calendars_by_name ON calendars (organization_id, name);
INSERT INTO calendars (organization_id, id, name, zone, week, is_usual)
SELECT id, 'office-hours', 'Office hours', zone, '540-1020;540-1020;540-1020;540-1020;540-1020;;', 1 FROM organizations;

-- Holidays and special days; one that is not observed is kept and does not count.
CREATE TABLE calendar_days (
    organization_id BIGINT NOT NULL,
    calendar_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    name TEXT NOT NULL,
    openings TEXT NOT NULL,
    is_observed BIGINT NOT NULL CHECK (is_observed IN (0, 1)),
    PRIMARY KEY (organization_id, calendar_id, day),
    FOREIGN KEY (organization_id, calendar_id) REFERENCES calendars (organization_id, id) ON DELETE CASCADE
){{strict}};
ALTER TABLE members ADD COLUMN calendar_id TEXT;

-- Policies of the clocks in their order; 0 is for all cases that fit no other.
CREATE TABLE clock_rules (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    position BIGINT NOT NULL CHECK (position >= 0),
    team_id TEXT,
    measure TEXT,
    counts_working_time BIGINT NOT NULL CHECK (counts_working_time IN (0, 1)),
    PRIMARY KEY (organization_id, position),
    CHECK ((position = 0) = (team_id IS NULL AND measure IS NULL))
){{strict}};
-- Of one severity, or ('') of all.
CREATE TABLE clock_limits (
    organization_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('', 'low', 'normal', 'high', 'critical')),
    clock TEXT NOT NULL CHECK (clock IN ('first_touch', 'plan', 'outreach', 'remedy', 'delivery', 'note')),
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    PRIMARY KEY (organization_id, position, severity, clock),
    FOREIGN KEY (organization_id, position) REFERENCES clock_rules (organization_id, position) ON DELETE CASCADE
){{strict}};
