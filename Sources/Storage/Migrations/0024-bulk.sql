-- One move of many cases, and what became of each.
CREATE TABLE bulk_moves (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hand_over', 'snooze', 'test', 'count')),
    to_id TEXT,
    reason TEXT,
    until_ms BIGINT,
    created_ms BIGINT NOT NULL,
    finished_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, to_id) REFERENCES members (organization_id, id),
    CHECK ((kind = 'hand_over') = (to_id IS NOT NULL)),
    CHECK ((kind = 'hand_over') = (reason IS NOT NULL)),
    CHECK ((kind = 'snooze') = (until_ms IS NOT NULL))
){{strict}};
CREATE TABLE bulk_cases (
    organization_id BIGINT NOT NULL,
    bulk_id TEXT NOT NULL,
    -- As it was given: there may be no such case, or none any more.
    case_id TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'moved', 'refused', 'missing')),
    rule TEXT,
    -- What the sentence of the rule names: an instant or another case.
    about TEXT,
    PRIMARY KEY (organization_id, bulk_id, case_id),
    FOREIGN KEY (organization_id, bulk_id) REFERENCES bulk_moves (organization_id, id),
    CHECK ((outcome = 'refused') = (rule IS NOT NULL))
){{strict}};
CREATE INDEX bulk_cases_by_outcome ON bulk_cases (organization_id, bulk_id, outcome, case_id);
