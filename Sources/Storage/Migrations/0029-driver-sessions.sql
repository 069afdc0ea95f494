-- Detractors as they came: with the latest of them a driver session is begun.
CREATE INDEX signals_detractor ON signals (organization_id, occurred_ms, id) WHERE band = 'detractor' AND is_test = 0;

-- A quarter of an hour in which a group looks at the latest detractor signals and finds what is behind them.
CREATE TABLE driver_sessions (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    starter_id TEXT NOT NULL,
    begun_ms BIGINT NOT NULL,
    -- How many signals it was begun with, and how many of them came after the last one that ended.
    drawn BIGINT NOT NULL CHECK (drawn BETWEEN 1 AND 60),
    fresh BIGINT NOT NULL CHECK (fresh BETWEEN 0 AND drawn),
    -- In which its costs are told.
    currency TEXT NOT NULL,
    ending TEXT CHECK (ending IN ('ended', 'abandoned')),
    ender_id TEXT,
    ended_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, starter_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, ender_id) REFERENCES members (organization_id, id),
    CHECK ((ending IS NULL) = (ended_ms IS NULL)),
    CHECK ((ending IS NULL) = (ender_id IS NULL))
){{strict}};
CREATE UNIQUE INDEX driver_sessions_one_open ON driver_sessions (organization_id) WHERE ended_ms IS NULL;

-- The signals of a session; one that is taken back with its import goes, and counts no more.
CREATE TABLE driver_signals (
    organization_id BIGINT NOT NULL,
    session_id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    -- The driver that it is put to; none: unclear.
    cause TEXT CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations', 'relational_neglect')),
    touchpoint TEXT,
    basis TEXT NOT NULL CHECK (basis IN ('found', 'suggested', 'chosen', 'unclear')),
    impact BIGINT CHECK (impact BETWEEN 1 AND 5),
    -- Who last said something of it.
    scorer_id TEXT,
    scored_ms BIGINT,
    PRIMARY KEY (organization_id, session_id, signal_id),
    FOREIGN KEY (organization_id, session_id) REFERENCES driver_sessions (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, signal_id) REFERENCES signals (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, scorer_id) REFERENCES members (organization_id, id),
    CHECK ((cause IS NULL) = (basis = 'unclear')),
    CHECK (touchpoint IS NULL OR cause IS NOT NULL),
    CHECK ((scorer_id IS NULL) = (scored_ms IS NULL)),
    CHECK (impact IS NULL OR scorer_id IS NOT NULL)
){{strict}};
CREATE INDEX driver_signals_by_signal ON driver_signals (organization_id, signal_id);

-- The drivers that a group went on with, what was said of each, and what is done about it.
CREATE TABLE drivers (
    organization_id BIGINT NOT NULL,
    session_id TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations', 'relational_neglect')),
    -- Empty: at no one place.
    touchpoint TEXT NOT NULL,
    place BIGINT NOT NULL CHECK (place BETWEEN 1 AND 3),
    -- The four points and who is affected, in words; the cost in numbers.
    saw TEXT,
    policy TEXT,
    goodwill TEXT,
    affected TEXT,
    direct_minor BIGINT CHECK (direct_minor >= 0),
    direct_minutes BIGINT CHECK (direct_minutes >= 0),
    indirect_minor BIGINT CHECK (indirect_minor >= 0),
    indirect_minutes BIGINT CHECK (indirect_minutes >= 0),
    decision TEXT CHECK (decision IN ('act', 'change_policy')),
    action_words TEXT,
    owner_id TEXT,
    due_day BIGINT,
    fix_id TEXT,
    -- Who last said something of it.
    sayer_id TEXT,
    said_ms BIGINT,
    doer_id TEXT,
    done_ms BIGINT,
    PRIMARY KEY (organization_id, session_id, cause, touchpoint),
    FOREIGN KEY (organization_id, session_id) REFERENCES driver_sessions (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, owner_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, sayer_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, doer_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, fix_id) REFERENCES fixes (organization_id, id),
    CHECK ((decision IS NULL) = (owner_id IS NULL)),
    CHECK ((decision IS NULL) = (due_day IS NULL)),
    CHECK (fix_id IS NULL OR decision IS NOT NULL),
    CHECK ((said_ms IS NULL) = (sayer_id IS NULL)),
    CHECK ((done_ms IS NULL) = (doer_id IS NULL)),
    CHECK (done_ms IS NULL OR decision IS NOT NULL)
){{strict}};
