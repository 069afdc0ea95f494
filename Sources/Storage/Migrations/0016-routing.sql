-- What makes a case grave: points of a factor (or of a segment, by its name), least points of a severity, words.
CREATE TABLE severity_points (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    kind TEXT NOT NULL CHECK (kind IN ('factor', 'segment', 'cut', 'word', 'from')),
    name TEXT NOT NULL,
    points BIGINT NOT NULL CHECK (points >= 0),
    PRIMARY KEY (organization_id, kind, name)
){{strict}};

-- Who gets which case: rules in their order, each with all its conditions; 0 is for what meets no rule.
CREATE TABLE routing_rules (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    position BIGINT NOT NULL CHECK (position >= 0),
    receiver TEXT NOT NULL CHECK (receiver IN ('member', 'team', 'account_manager', 'anybody')),
    receiver_id TEXT,
    choice TEXT NOT NULL CHECK (choice IN ('least_loaded', 'round_robin')),
    PRIMARY KEY (organization_id, position),
    CHECK ((receiver_id IS NULL) = (receiver IN ('account_manager', 'anybody')))
){{strict}};
CREATE TABLE routing_conditions (
    organization_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    field TEXT NOT NULL,
    test TEXT NOT NULL CHECK (test IN ('is', 'is_not', 'over', 'under', 'contains')),
    -- Apart by line breaks.
    value TEXT NOT NULL,
    PRIMARY KEY (organization_id, position, number),
    FOREIGN KEY (organization_id, position) REFERENCES routing_rules (organization_id, position) ON DELETE CASCADE
){{strict}};
CREATE TABLE routing_settings (
    organization_id BIGINT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    only_available BIGINT NOT NULL CHECK (only_available IN (0, 1)),
    capacity BIGINT NOT NULL CHECK (capacity > 0),
    only_with_authority BIGINT NOT NULL CHECK (only_with_authority IN (0, 1)),
    not_the_manager BIGINT NOT NULL CHECK (not_the_manager IN (0, 1))
){{strict}};

-- When a case was given to a member last.
ALTER TABLE member_loads ADD COLUMN given_ms BIGINT;

-- Who joined a case with more authority; its owner stays.
ALTER TABLE cases ADD COLUMN backer_id TEXT;
ALTER TABLE merge_cases ADD COLUMN backer_id TEXT;
