-- The language model that an organization asks, if it has one.
CREATE TABLE language_models (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    is_on BIGINT NOT NULL CHECK (is_on IN (0, 1)),
    address TEXT NOT NULL CHECK (length(address) > 0),
    model TEXT NOT NULL CHECK (length(model) > 0),
    -- What whoever answers there wants to be shown; no page shows it again.
    api_key TEXT,
    daily_budget BIGINT NOT NULL CHECK (daily_budget BETWEEN 1 AND 100000),
    patience_s BIGINT NOT NULL CHECK (patience_s BETWEEN 1 AND 120),
    member_id TEXT NOT NULL,
    changed_ms BIGINT NOT NULL,
    -- What went wrong last, how often in a row, and until when nobody asks because of it.
    fault TEXT,
    fault_ms BIGINT,
    faults BIGINT NOT NULL CHECK (faults >= 0),
    paused_until_ms BIGINT,
    PRIMARY KEY (organization_id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    CHECK ((fault IS NULL) = (fault_ms IS NULL)),
    CHECK ((faults = 0) = (paused_until_ms IS NULL)),
    CHECK (faults = 0 OR fault IS NOT NULL)
){{strict}};

-- How often it was asked in a day of the organization, counted before it is asked.
CREATE TABLE language_model_days (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    local_day BIGINT NOT NULL,
    requests BIGINT NOT NULL CHECK (requests > 0),
    PRIMARY KEY (organization_id, local_day)
){{strict}};

-- What it answered to a question, so that the same question is asked once; places in the masked comment, and no words.
CREATE TABLE model_answers (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    -- SHA-256 of all that was sent.
    question_hash TEXT NOT NULL,
    -- None: unclear.
    cause TEXT CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations', 'relational_neglect')),
    confidence BIGINT NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
    -- "0-12,20-31", bytes of UTF-8.
    places TEXT NOT NULL,
    answered_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, question_hash)
){{strict}};

-- What it suggests for comments whose cause their words do not tell, or that it was asked.
CREATE TABLE model_suggestions (
    organization_id BIGINT NOT NULL,
    signal_id TEXT NOT NULL,
    -- When the comment was read that it was asked about; one that was read anew since is another.
    read_ms BIGINT NOT NULL,
    model TEXT NOT NULL,
    asked_ms BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts > 0),
    answered_ms BIGINT,
    -- None: unclear, or not answered.
    cause TEXT CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations', 'relational_neglect')),
    confidence BIGINT NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
    -- In the comment: "0-12,20-31", bytes of UTF-8.
    places TEXT NOT NULL,
    PRIMARY KEY (organization_id, signal_id),
    FOREIGN KEY (organization_id, signal_id) REFERENCES signals (organization_id, id) ON DELETE CASCADE,
    CHECK (cause IS NULL OR answered_ms IS NOT NULL)
){{strict}};
