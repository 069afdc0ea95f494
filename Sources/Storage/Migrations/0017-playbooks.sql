-- What owners work by, of a cause or of one of its reasons: each saving is a row of its own, and none is changed. The
-- shipped ones are kept as version 1 once a case begins with one or it is edited.
CREATE TABLE playbook_versions (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    cause TEXT NOT NULL CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations',
        'relational_neglect')),
    -- Empty: of the cause itself.
    reason TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    -- Nobody's: as it was shipped.
    member_id TEXT,
    made_ms BIGINT NOT NULL,
    -- Each one to a line.
    checklist TEXT NOT NULL,
    questions TEXT NOT NULL,
    openings TEXT NOT NULL,
    talking_points TEXT NOT NULL,
    never_say TEXT NOT NULL,
    apology TEXT,
    -- One to a line: its code, what it costs, how it is done, apart by tabs.
    remedies TEXT NOT NULL,
    PRIMARY KEY (organization_id, cause, reason, version),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};

-- Which version a case is worked by since it was first found to have that cause and reason.
CREATE TABLE case_playbooks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- The same reason, or empty: it has no playbook of its own.
    playbook_reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    round BIGINT NOT NULL,
    begun_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, case_id, cause, reason),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, cause, playbook_reason, version)
        REFERENCES playbook_versions (organization_id, cause, reason, version)
){{strict}};
