-- What comments say by their words, as the program read them; places in them, and none of the words.
CREATE TABLE readings (
    organization_id BIGINT NOT NULL,
    signal_id TEXT NOT NULL,
    language TEXT CHECK (length(language) = 2),
    -- From bad to good, in thousandths.
    sentiment BIGINT NOT NULL CHECK (sentiment BETWEEN -1000 AND 1000),
    -- None: unclear.
    cause TEXT CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations', 'relational_neglect')),
    -- How sure the cause is, in thousandths.
    confidence BIGINT NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
    -- What speaks for what: "cause 0-12,churn_intent 20-31", bytes of UTF-8.
    marks TEXT NOT NULL,
    -- By which model, and when.
    model BIGINT NOT NULL CHECK (model >= 0),
    read_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, signal_id),
    FOREIGN KEY (organization_id, signal_id) REFERENCES signals (organization_id, id) ON DELETE CASCADE
){{strict}};

-- What was learned from the causes that people found, time after time.
CREATE TABLE cause_models (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    number BIGINT NOT NULL CHECK (number > 0),
    learned_ms BIGINT NOT NULL,
    -- From how many causes, found up to when.
    confirmed BIGINT NOT NULL,
    until_ms BIGINT NOT NULL,
    -- By how many that were held back it was tried, how many of them it suggested, and how many the one before it did.
    held_back BIGINT NOT NULL,
    hits BIGINT NOT NULL CHECK (hits BETWEEN 0 AND held_back),
    hits_before BIGINT NOT NULL CHECK (hits_before BETWEEN 0 AND held_back),
    -- Whether suggestions come from it since then: where it was at least as good.
    is_used BIGINT NOT NULL CHECK (is_used IN (0, 1)),
    PRIMARY KEY (organization_id, number)
){{strict}};

-- How far comments have been read that were there before the model that is used.
CREATE TABLE reading_progress (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    model BIGINT NOT NULL,
    -- The last signal that was looked at; they are in the order of their names.
    signal_id TEXT NOT NULL,
    is_done BIGINT NOT NULL CHECK (is_done IN (0, 1)),
    PRIMARY KEY (organization_id)
){{strict}};

-- Whom customers could go to instead, one name a line.
ALTER TABLE organizations ADD COLUMN competitors TEXT NOT NULL DEFAULT '';
