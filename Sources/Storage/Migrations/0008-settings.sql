-- What the organization offers to put it right. A name of NULL: as its kind is called.
CREATE TABLE remedy_catalogue (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('replacement', 'redo', 'refund', 'credit', 'engineers_time', 'apology',
        'direct_line', 'done_on_their_behalf', 'other_product', 'smaller_plan', 'training', 'honest_no',
        'personal_call', 'account_review', 'named_contact')),
    name TEXT,
    usual_cost_minor BIGINT NOT NULL DEFAULT 0 CHECK (usual_cost_minor >= 0),
    is_offered BIGINT NOT NULL DEFAULT 1 CHECK (is_offered IN (0, 1)),
    PRIMARY KEY (organization_id, code)
){{strict}};
INSERT INTO remedy_catalogue (organization_id, code, kind)
SELECT o.id, k.column1, k.column1 FROM organizations o
CROSS JOIN (VALUES ('replacement'), ('redo'), ('refund'), ('credit'), ('engineers_time'), ('apology'),
    ('direct_line'), ('done_on_their_behalf'), ('other_product'), ('smaller_plan'), ('training'), ('honest_no'),
    ('personal_call'), ('account_review'), ('named_contact')) k;

-- Of the catalogue; NULL where a kind was chosen by itself.
ALTER TABLE remedies ADD COLUMN code TEXT;

-- The most that each of a role may give in one remedy; a member's own authority may be more.
CREATE TABLE role_authorities (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'programme_lead', 'owner')),
    authority_minor BIGINT NOT NULL CHECK (authority_minor >= 0),
    PRIMARY KEY (organization_id, role)
){{strict}};

-- SHA-256 and media type of its logo, whose bytes are the file `logo`; NULL: it has none.
ALTER TABLE organizations ADD COLUMN logo_hash TEXT;
ALTER TABLE organizations ADD COLUMN logo_type TEXT;

ALTER TABLE organizations ADD COLUMN week_start TEXT NOT NULL DEFAULT 'monday'
    CHECK (week_start IN ('monday', 'saturday', 'sunday'));

-- Whether a remedy was ever given that cost something: the currency then stays.
CREATE INDEX remedies_with_cost ON remedies (organization_id, cost_minor) WHERE cost_minor > 0;
