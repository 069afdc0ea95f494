-- What customers speak of, as people of the organization named it.
CREATE TABLE themes (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    -- In small letters: there are no two of a name.
    name_key TEXT NOT NULL,
    -- A term a line: its language, or nothing, and the words, apart by a tab.
    terms TEXT NOT NULL CHECK (length(terms) > 0),
    member_id TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX themes_by_name ON themes (organization_id, name_key);

-- Comments that count, in which themes are looked for.
CREATE INDEX signals_said ON signals (organization_id, measure, local_day, id)
    WHERE comment IS NOT NULL AND is_test = 0;
